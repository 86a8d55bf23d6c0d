// Stories: making one, and deciding which of them somebody sees.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { type ErrorCode, Refusal } from '#domain/errors.js';
import { seesOnlyGivenStories } from '#domain/permissions.js';
import { Membership } from '#database/entities/membership.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { StoryMember } from '#database/entities/story-member.entity.js';
import { Story } from '#database/entities/story.entity.js';
import { withActor } from '#database/with-actor.js';

export interface NewStory {
  slug: string;
  title: string;
  /** IANA name, e.g. `Europe/London`: the zone in which the story's deadlines are meant. */
  timeZone: string;
}

@Injectable()
export class StoryService {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a story; the same slug again is the same story. */
  async create(actor: Actor & { personId: string }, story: NewStory): Promise<Story> {
    return withActor(this.dataSource, actor, async ({ manager, record }) => {
      const id = randomUUID();
      const made = await manager.query<{ id: string }[]>(
        `INSERT INTO story (newsroom_id, id, slug, title, time_zone, created_by) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT ON CONSTRAINT story_slug_key DO NOTHING RETURNING id`,
        [actor.newsroomId, id, story.slug, story.title, story.timeZone, actor.personId],
      );
      if (made.length === 1) {
        await manager.insert(StoryMember, { newsroomId: actor.newsroomId, storyId: id, personId: actor.personId });
        record({ event: 'story.created', payload: { storyId: id } });
      }
      const found = await manager.findOneBy(Story, { newsroomId: actor.newsroomId, slug: story.slug });
      if (found === null) throw new Refusal('story/not-found');
      return found;
    });
  }

  async list(actor: Actor): Promise<Story[]> {
    return withActor(this.dataSource, actor, async ({ manager }) =>
      visibleStories(manager, actor).orderBy('story.createdAt', 'DESC').getMany(),
    );
  }

  async read(actor: Actor, storyId: string): Promise<Story> {
    return withActor(this.dataSource, actor, async ({ manager }) => requireStory(manager, actor, storyId));
  }

  async members(actor: Actor, storyId: string): Promise<{ personId: string; name: string; role: string }[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireStory(manager, actor, storyId);
      return manager
        .createQueryBuilder(StoryMember, 'member')
        .innerJoin(Person, 'person', 'person.id = member.personId')
        .innerJoin(
          Membership,
          'membership',
          'membership.personId = member.personId AND membership.newsroomId = member.newsroomId',
        )
        .where('member.storyId = :storyId AND membership.endedAt IS NULL', { storyId })
        .select(['person.id AS "personId"', 'person.name AS name', 'membership.role AS role'])
        .orderBy('person.name')
        .getRawMany();
    });
  }
}

/**
 * The story, if this actor may see it. Absent and forbidden look the same (R10): `story/not-found`,
 * or the code of the thing that was asked for.
 */
export async function requireStory(
  manager: EntityManager,
  actor: Actor,
  storyId: string,
  otherwise: ErrorCode = 'story/not-found',
): Promise<Story> {
  const story = await visibleStories(manager, actor).andWhere('story.id = :storyId', { storyId }).getOne();
  if (story === null) throw new Refusal(otherwise);
  return story;
}

function visibleStories(manager: EntityManager, actor: Actor) {
  const query = manager
    .createQueryBuilder(Story, 'story')
    .where('story.newsroomId = :newsroomId', { newsroomId: actor.newsroomId });
  if (!seesOnlyGivenStories(actor)) return query;
  // The database walls the rest off in any case; here it is said for those who read the code.
  return query.andWhere('may_see_story(story.id)');
}
