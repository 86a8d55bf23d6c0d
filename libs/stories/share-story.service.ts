// Sharing a story with another newsroom of the installation: who may read it, since when, and its end.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { StoryShare } from '#database/entities/story-share.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { planTask } from '#jobs/plan-task.js';
import { requireStory } from '#stories/story.service.js';

/** A story that another newsroom shares with the reader's own. */
export interface ReceivedStory {
  shareId: string;
  ownerId: string;
  ownerName: string;
  storyId: string;
  title: string;
  sharedAt: Date;
}

@Injectable()
export class ShareStoryService {
  constructor(private readonly dataSource: DataSource) {}

  /** With whom the story is and was shared, the latest first. */
  async list(actor: Actor, storyId: string): Promise<StoryShare[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireStory(manager, actor, storyId);
      const { newsroomId } = actor;
      return manager.find(StoryShare, { where: { newsroomId, storyId }, order: { sharedAt: 'DESC', id: 'ASC' } });
    });
  }

  /**
   * Only with a newsroom whose slug is known exactly. Shared twice, it is the same share.
   * @throws Refusal `share/no-such-newsroom`, also for the newsroom's own slug
   */
  async share(actor: PersonActor, storyId: string, newsroomSlug: string): Promise<StoryShare> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { newsroomId } = actor;
      await requireStory(manager, actor, storyId);
      const partner = await findPartner(manager, actor, newsroomSlug);
      const live = { newsroomId, storyId, partnerNewsroomId: partner.id, endedAt: IsNull() };
      const made = await manager
        .createQueryBuilder()
        .insert()
        .into(StoryShare)
        .values({
          newsroomId,
          id: randomUUID(),
          storyId,
          partnerNewsroomId: partner.id,
          partnerName: partner.name,
          sharedBy: actor.personId,
          sharedAt: new Date(),
        })
        .orIgnore()
        .returning('id')
        .execute();
      const share = await manager.findOneByOrFail(StoryShare, live);
      if ((made.raw as unknown[]).length === 0) return share;
      record({ event: 'story.shared', payload: { shareId: share.id, storyId, partnerId: partner.id } });
      await tellPartner(transaction, share);
      return share;
    });
  }

  /** From the commit on nobody of the partner's reads it. Ended twice, it stays as it was ended. */
  async end(actor: PersonActor, storyId: string, shareId: string): Promise<StoryShare> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { newsroomId } = actor;
      await requireStory(manager, actor, storyId, 'share/not-found');
      const key = { newsroomId, storyId, id: shareId };
      const share = await manager.findOneBy(StoryShare, key);
      if (share === null) throw new Refusal('share/not-found');
      if (share.endedAt !== null) return share;
      await updateVersioned(manager, StoryShare, share, { endedBy: actor.personId, endedAt: new Date() });
      record({ event: 'story.share-ended', payload: { shareId, storyId, partnerId: share.partnerNewsroomId } });
      await tellPartner(transaction, share);
      return manager.findOneByOrFail(StoryShare, key);
    });
  }

  /** What other newsrooms share with the reader's own now, the latest first. */
  async received(actor: Actor): Promise<ReceivedStory[]> {
    return withActor(this.dataSource, actor, async ({ manager }) =>
      manager.query<ReceivedStory[]>(
        `SELECT share_id AS "shareId", owner_id AS "ownerId", owner_name AS "ownerName", story_id AS "storyId", title, shared_at AS "sharedAt"
           FROM stories_received() ORDER BY shared_at DESC, share_id`,
      ),
    );
  }
}

/** The other newsroom's log is written by the program, in the other newsroom's own transaction; the task outlives a crash. */
async function tellPartner(transaction: Transaction, { id }: StoryShare): Promise<void> {
  await planTask(transaction, 'share.tell', id);
}

async function findPartner(
  manager: EntityManager,
  { newsroomId }: Actor,
  slug: string,
): Promise<{ id: string; name: string }> {
  const [partner] = await manager.query<{ id: string; name: string }[]>('SELECT id, name FROM newsroom_called($1)', [
    slug,
  ]);
  if (partner === undefined || partner.id === newsroomId) throw new Refusal('share/no-such-newsroom');
  return partner;
}
