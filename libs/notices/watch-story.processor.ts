// The task `story.watch`: what changed in a story is looked at again, and whoever should know is told.
import { Injectable } from '@nestjs/common';
import { ToldReadiness } from '#database/entities/told-readiness.entity.js';
import type { Transaction } from '#database/with-actor.js';
import type { LeasedStep } from '#jobs/leased-step.js';
import type { TaskProcessor } from '#jobs/task-processor.js';
import { dueOccasions } from '#notices/due-occasions.js';
import { lookAtDrafts } from '#notices/look-at-drafts.js';
import type { Occasion } from '#notices/occasion.js';
import { revokeUnready } from '#notices/revoke-unready.js';
import { storyOccasions } from '#notices/story-occasions.js';
import { tell } from '#notices/tell.js';
import { MailTransport } from '#platform/mail-transport.js';

@Injectable()
export class WatchStoryProcessor implements TaskProcessor {
  readonly kind = 'story.watch';

  constructor(private readonly mail: MailTransport) {}

  /**
   * Looks first and writes in the end: whatever changes in between plans the watch again, so nothing is missed, and nobody
   * who works on the story waits while it looks.
   */
  async run(step: LeasedStep): Promise<void> {
    const storyId = step.subjectId;
    const now = new Date();
    await step.read((transaction) => revokeUnready(transaction, storyId));
    const { occasions, looked } = await step.read(async ({ manager, actor: { newsroomId } }) => {
      const drafts = await lookAtDrafts(manager, newsroomId, storyId, now);
      const happened = await storyOccasions(manager, newsroomId, storyId, now);
      const due = await dueOccasions(manager, newsroomId, now, storyId);
      const still = due.filter((occasion) => !isPlanOfReadyDraft(occasion, drafts.looked));
      return { occasions: [...drafts.occasions, ...happened, ...still], looked: drafts.looked };
    });
    await step.commit(async (transaction) => {
      await keepLook(transaction, storyId, looked);
      await tell(transaction, storyId, occasions, this.mail.isOpen);
    });
  }

  /** Nothing on the story says so: the sweep plans the watch again, as does whatever stirs the story next. */
  park(): Promise<void> {
    return Promise.resolve();
  }
}

function isPlanOfReadyDraft({ kind, subjectId }: Occasion, looked: readonly ToldReadiness[]): boolean {
  return kind === 'deadline_near' && looked.some(({ draftId, ready }) => draftId === subjectId && ready);
}

async function keepLook(
  { manager, actor }: Transaction,
  storyId: string,
  looked: readonly ToldReadiness[],
): Promise<void> {
  if (looked.length > 0) await manager.upsert(ToldReadiness, [...looked], ['newsroomId', 'draftId']);
  // What ran is not looked at any more, and so waits for nothing.
  await manager.query(
    `UPDATE told_readiness SET changes_at = NULL
      WHERE newsroom_id = $1 AND changes_at IS NOT NULL AND NOT draft_id = ANY($3)
        AND draft_id IN (SELECT id FROM draft WHERE newsroom_id = $1 AND story_id = $2)`,
    [actor.newsroomId, storyId, looked.map(({ draftId }) => draftId)],
  );
}
