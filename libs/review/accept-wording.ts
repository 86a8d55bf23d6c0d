// Taking over the very words a lawyer required: a new version that nobody counts as having written (R4).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import type { Block } from '#domain/canonical-version.js';
import { Refusal } from '#domain/errors.js';
import { blockOf, placedBlocks, type Span } from '#domain/version-text.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Placement } from '#database/entities/placement.entity.js';
import { withActor } from '#database/with-actor.js';
import { appendVersion } from '#drafts/append-version.js';
import { planTask } from '#jobs/plan-task.js';
import { opinionFooting, requireAsRead, requireCounting, requireOpinion } from '#review/opinion-footing.js';

@Injectable()
export class AcceptWording {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Puts the wording in the place of the words that the opinion read, while they stand as they were read.
   * @throws Refusal `opinion/no-wording`, `opinion/unconfirmed`, `opinion/withdrawn`, `assertion/text-moved-on`, `version/stale`
   */
  async accept(actor: PersonActor, opinionId: string, basedOn: number): Promise<DraftVersion> {
    return withActor(this.dataSource, actor, async (transaction) => {
      // The task's row before the draft's, as the worker takes them: neither waits for the other in a circle.
      await planTask(transaction, 'draft.flag', (await requireOpinion(transaction.manager, actor, opinionId)).draftId);
      const found = await opinionFooting(transaction, opinionId);
      const { opinion, footing } = found;
      const { requiredWording, draftId } = opinion;
      if (requiredWording === null) throw new Refusal('opinion/no-wording', { opinionId });
      // Or an editor could note any words as advice, accept them, and not have written them.
      requireCounting(found);
      const latest = footing.version.number;
      if (latest !== basedOn) throw new Refusal('version/stale', { draftId, basedOn, latest });
      const { version, span } = requireAsRead(footing, opinion);
      const blocks = withWording(version.blocks, span, requiredWording);
      const words = { blocks, origin: 'accepted_wording' as const, note: `opinion ${opinionId}` };
      const made = await appendVersion(transaction, draftId, basedOn, words);
      // Its place is known to the letter, so it is not left to be found again.
      await transaction.manager.insert(Placement, {
        newsroomId: actor.newsroomId,
        id: randomUUID(),
        assertionId: opinion.assertionId,
        draftId,
        versionNumber: made.number,
        status: 'changed',
        start: span.start,
        end: span.start + requiredWording.length,
        score: 1,
        candidates: [],
        decision: 'confirmed',
        decidedBy: actor.personId,
        decidedAt: new Date(),
        version: 1,
      });
      transaction.record({ event: 'wording.accepted', payload: { opinionId, draftId, number: made.number } });
      return made;
    });
  }
}

/** The blocks with `wording` in the place of `span` (UTF-16 offsets into the version's text), which lies in one block. */
function withWording(blocks: readonly Block[], span: Span, wording: string): Block[] {
  const within = blockOf(placedBlocks(blocks), span);
  if (within === undefined) throw new Refusal('assertion/no-such-words');
  const start = span.start - within.start;
  const end = span.end - within.start;
  return blocks.map((block, index) =>
    index === within.index ? { ...block, text: block.text.slice(0, start) + wording + block.text.slice(end) } : block,
  );
}
