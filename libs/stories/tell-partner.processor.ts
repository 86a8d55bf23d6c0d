// The task `share.tell`: what a newsroom shares, or shares no longer, is written into the other newsroom's own log.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor } from '#domain/actor.js';
import { StoryReceipt } from '#database/entities/story-receipt.entity.js';
import { StoryShare } from '#database/entities/story-share.entity.js';
import { withActor } from '#database/with-actor.js';
import type { LeasedStep } from '#jobs/leased-step.js';
import type { TaskProcessor } from '#jobs/task-processor.js';

@Injectable()
export class TellPartnerProcessor implements TaskProcessor {
  readonly kind = 'share.tell';

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Two newsrooms are two transactions: first the partner's, once each by its receipt, then the end of the task in the owner's.
   * A crash in between runs it again, and the receipt says that it is written already.
   */
  async run(step: LeasedStep): Promise<void> {
    const share = await step.read(({ manager, actor: { newsroomId } }) =>
      manager.findOneByOrFail(StoryShare, { newsroomId, id: step.subjectId }),
    );
    await this.note(share, 'received');
    if (share.endedAt !== null) await this.note(share, 'ended');
    await step.commit(() => Promise.resolve());
  }

  /** Nothing on the share says so: the reconciler's list of failed tasks does. */
  park(): Promise<void> {
    return Promise.resolve();
  }

  private async note(share: StoryShare, event: StoryReceipt['event']): Promise<void> {
    const { id: shareId, storyId, newsroomId: ownerId, partnerNewsroomId } = share;
    await withActor(this.dataSource, systemActor(partnerNewsroomId), async ({ manager, record }) => {
      const receipt = { newsroomId: partnerNewsroomId, shareId, event };
      const query = manager.createQueryBuilder().insert().into(StoryReceipt).values(receipt).orIgnore();
      if (((await query.returning('share_id').execute()).raw as unknown[]).length === 0) return;
      const payload = { shareId, storyId, ownerId };
      record(event === 'received' ? { event: 'story.received', payload } : { event: 'story.reception-ended', payload });
    });
  }
}
