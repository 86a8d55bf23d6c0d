// Closing a story, and opening it again: from its closing on the newsroom's time of keeping runs.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { StoryClosure } from '#database/entities/story-closure.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { withActor } from '#database/with-actor.js';
import { requireStory } from '#stories/story.service.js';

@Injectable()
export class ClosureService {
  constructor(private readonly dataSource: DataSource) {}

  /** The closing that stands; null while the story is open. */
  async read(actor: Actor, storyId: string): Promise<StoryClosure | null> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireStory(manager, actor, storyId);
      return standing(manager, actor.newsroomId, storyId);
    });
  }

  /** @throws Refusal `story/closed` */
  async close(actor: PersonActor, storyId: string): Promise<StoryClosure> {
    return withActor(this.dataSource, actor, async ({ manager, record }) => {
      const { newsroomId, personId } = actor;
      await requireStory(manager, actor, storyId);
      const id = randomUUID();
      const made = await manager.query<unknown[]>(
        `INSERT INTO story_closure (newsroom_id, id, story_id, closed_by, closed_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (newsroom_id, story_id) WHERE reopened_at IS NULL DO NOTHING RETURNING id`,
        [newsroomId, id, storyId, personId, new Date()],
      );
      if (made.length === 0) throw new Refusal('story/closed');
      record({ event: 'story.closed', payload: { storyId, closureId: id } });
      return manager.findOneByOrFail(StoryClosure, { newsroomId, id });
    });
  }

  /** What was erased stays erased. @throws Refusal `story/open` */
  async reopen(actor: PersonActor, storyId: string): Promise<StoryClosure> {
    return withActor(this.dataSource, actor, async ({ manager, record }) => {
      const { newsroomId, personId } = actor;
      await requireStory(manager, actor, storyId);
      const closure = await standing(manager, newsroomId, storyId);
      if (closure === null) throw new Refusal('story/open');
      const reopened = { reopenedBy: personId, reopenedAt: new Date() };
      await updateVersioned(manager, StoryClosure, closure, reopened);
      record({ event: 'story.reopened', payload: { storyId, closureId: closure.id } });
      return Object.assign(closure, reopened, { version: closure.version + 1 });
    });
  }
}

function standing(manager: EntityManager, newsroomId: string, storyId: string): Promise<StoryClosure | null> {
  return manager.findOneBy(StoryClosure, { newsroomId, storyId, reopenedAt: IsNull() });
}
