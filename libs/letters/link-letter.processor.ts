// The task `letter.link`: beside each allegation, the newsroom's own evidence, exchanges and what was alleged before.
import { Injectable } from '@nestjs/common';
import { Allegation } from '#database/entities/allegation.entity.js';
import type { Transaction } from '#database/with-actor.js';
import type { PassageSource } from '#domain/vocabulary.js';
import { requireDocument, textOf } from '#intake/document-lookup.js';
import type { LeasedStep } from '#jobs/leased-step.js';
import type { TaskProcessor } from '#jobs/task-processor.js';
import { contentionText } from '#letters/gather-allegations.js';
import { failLetter, moveLetter, requireLetter } from '#letters/letter-progress.js';
import { keepSuggestions, type Suggestions } from '#letters/keep-suggestions.js';
import { findPassages } from '#passages/passage-index.js';

/** How many passages of each kind are laid beside an allegation. */
const SHELVES: readonly { sourceKinds: PassageSource[]; limit: number }[] = [
  { sourceKinds: ['evidence'], limit: 5 },
  { sourceKinds: ['exchange'], limit: 3 },
  { sourceKinds: ['allegation'], limit: 2 },
];

@Injectable()
export class LinkLetterProcessor implements TaskProcessor {
  readonly kind = 'letter.link';

  async run(step: LeasedStep): Promise<void> {
    const { letter, text, allegations } = await step.read((transaction) => this.gather(transaction, step.subjectId));
    const suggestions: Suggestions[] = [];
    for (const [index, allegation] of allegations.entries()) {
      const query = { text: contentionText(text, allegation.spans) };
      const hits = await step.read(async ({ manager, actor }) => {
        const exclude = [{ sourceKind: 'allegation' as const, sourceId: letter.id }];
        const scope = { newsroomId: actor.newsroomId, storyId: letter.storyId, query, exclude };
        const shelves = [];
        for (const shelf of SHELVES) shelves.push(await findPassages(manager, { ...scope, ...shelf }));
        return shelves.flat();
      });
      suggestions.push({ allegationId: allegation.id, hits });
      step.signal.throwIfAborted();
      if (index % 10 === 9) await step.progress((100 * index) / allegations.length);
    }
    await step.commit(async (transaction) => {
      const count = await keepSuggestions(transaction, letter, suggestions);
      await moveLetter(transaction, await requireLetter(transaction, letter.id), 'linked');
      transaction.record({ event: 'letter.linked', payload: { letterId: letter.id, suggestions: count } });
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
    return { letter, text, allegations };
  }
}
