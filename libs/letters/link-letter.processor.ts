// The task `letter.link`: beside each allegation, the newsroom's own evidence, exchanges and what was alleged before.
import { Injectable } from '@nestjs/common';
import { contentionContext } from '@nightlawyer/text/contention-context.js';
import { Allegation } from '#database/entities/allegation.entity.js';
import { Segment } from '#database/entities/segment.entity.js';
import type { Transaction } from '#database/with-actor.js';
import { requireDocument, textOf } from '#intake/document-lookup.js';
import type { LeasedStep } from '#jobs/leased-step.js';
import type { TaskProcessor } from '#jobs/task-processor.js';
import { contentionText, type GatheredAllegation } from '#letters/gather-allegations.js';
import { failLetter, moveLetter, requireLetter } from '#letters/letter-progress.js';
import { keepSuggestions, type Suggestions } from '#letters/keep-suggestions.js';
import { fillShelves, type PassageHit, type PassageMemory, type Shelf } from '#passages/passage-index.js';
import { stirStory } from '#stories/stir-story.js';

/** How many passages of each kind are laid beside an allegation. */
const SHELVES: readonly Shelf[] = [
  { sourceKinds: ['evidence'], limit: 5 },
  { sourceKinds: ['exchange'], limit: 5 },
  { sourceKinds: ['allegation'], limit: 2 },
  // What of ours it is about: readiness asks for an answer to what was confirmed against an assertion that is to run.
  { sourceKinds: ['assertion'], limit: 5 },
];

/** Asked about in one transaction; between two, progress is told and a lost lease noticed. */
const ALLEGATIONS_AT_ONCE = 20;

/** Scores are comparable between allegations: below this, only words in common use are shared. */
const LEAST_SCORE = 0.06;
/** What scores less than this part of its shelf's best is noise beside it. */
const LEAST_PART_OF_BEST = 0.35;

@Injectable()
export class LinkLetterProcessor implements TaskProcessor {
  readonly kind = 'letter.link';

  async run(step: LeasedStep): Promise<void> {
    const { letter, text, segments, allegations } = await step.read((transaction) =>
      this.gather(transaction, step.subjectId),
    );
    const suggestions: Suggestions[] = [];
    const exclude = [{ sourceKind: 'allegation' as const, sourceId: letter.id }];
    const memory: PassageMemory = new Map();
    for (let from = 0; from < allegations.length; from += ALLEGATIONS_AT_ONCE) {
      await step.read(async ({ manager, actor }) => {
        const scope = { newsroomId: actor.newsroomId, storyId: letter.storyId, exclude, memory };
        for (const allegation of allegations.slice(from, from + ALLEGATIONS_AT_ONCE)) {
          const query = questionOf(text, allegation, segments);
          const shelves = await fillShelves(manager, { ...scope, query }, SHELVES);
          suggestions.push({ allegationId: allegation.id, hits: shelves.flatMap(worthSuggesting) });
        }
      });
      step.signal.throwIfAborted();
      await step.progress((100 * suggestions.length) / allegations.length);
    }
    await step.commit(async (transaction) => {
      const { standing, changed } = await keepSuggestions(transaction, letter, suggestions);
      const now = await requireLetter(transaction, letter.id);
      const payload = { letterId: letter.id, suggestions: standing };
      if (now.linkedAt === null) transaction.record({ event: 'letter.linked', payload });
      else if (changed > 0) transaction.record({ event: 'letter.relinked', payload });
      // Linked once more, the letter stays as it is: a lawyer may be about to review the version they read.
      if (now.status !== 'linked') await moveLetter(transaction, now, 'linked');
      else if (changed > 0) stirStory(transaction, letter.storyId);
    });
  }

  async park(transaction: Transaction, letterId: string, code: string): Promise<void> {
    await failLetter(transaction, letterId, this.kind, code);
  }

  private async gather(transaction: Transaction, letterId: string) {
    const { manager, actor } = transaction;
    const letter = await requireLetter(transaction, letterId);
    const text = textOf(await requireDocument(transaction, letter.documentId));
    const allegations = await manager.find(Allegation, {
      where: { newsroomId: actor.newsroomId, letterId },
      order: { number: 'ASC' },
    });
    const segments = await manager.find(Segment, {
      where: { newsroomId: actor.newsroomId, letterId },
      order: { ordinal: 'ASC' },
    });
    return { letter, text, segments, allegations };
  }
}

/** An allegation that nothing answers must be seen to have nothing, so what is merely nearest is left out. */
function worthSuggesting(hits: readonly PassageHit[]): PassageHit[] {
  const floor = Math.max(LEAST_SCORE, LEAST_PART_OF_BEST * (hits[0]?.score ?? 0));
  return hits.filter(({ score }) => score >= floor);
}

/** What to look for: the contention, and what stands near it. "That is false" says by itself nothing that could be found. */
export function questionOf(
  text: string,
  { spans }: Pick<GatheredAllegation, 'spans'>,
  segments: readonly Pick<Segment, 'start' | 'end' | 'kind'>[],
) {
  const whole = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
  return { text: contentionText(text, spans), context: contentionContext(text, segments, whole) };
}
