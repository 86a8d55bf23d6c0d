// By when does a letter want something, and who says that it is dealt with? docs/decisions/0020-letters-time-limits.md
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { isOpenLimit } from '#domain/letter-limit.js';
import { LetterLimit } from '#database/entities/letter-limit.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { withActor } from '#database/with-actor.js';
import { namesOf, requireVisibleLetter } from '#letters/letter-lookup.js';
import { stirStory } from '#stories/stir-story.js';

export interface LimitWithNames {
  limit: LetterLimit;
  /** Whether people are still told of it. */
  open: boolean;
  settledByName: string | null;
}

@Injectable()
export class LimitService {
  constructor(private readonly dataSource: DataSource) {}

  /** The soonest first. */
  async list(actor: Actor, letterId: string): Promise<LimitWithNames[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const letter = await requireVisibleLetter(manager, actor, letterId);
      const limits = await manager.find(LetterLimit, {
        where: { newsroomId: actor.newsroomId, letterId },
        order: { dueAt: 'ASC' },
      });
      return withNames(manager, limits, letter.createdAt);
    });
  }

  /** What is dealt with already stays as whoever said so first left it. @throws Refusal `limit/not-found`, `record/stale` */
  async settle(actor: PersonActor, limitId: string, version: number): Promise<LimitWithNames> {
    return this.say(actor, limitId, version, true);
  }

  /** It was not dealt with after all. @throws Refusal `limit/not-found`, `record/stale` */
  async reopen(actor: PersonActor, limitId: string, version: number): Promise<LimitWithNames> {
    return this.say(actor, limitId, version, false);
  }

  private async say(actor: PersonActor, limitId: string, version: number, dealtWith: boolean): Promise<LimitWithNames> {
    const { newsroomId, personId } = actor;
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const limit = await manager.findOneBy(LetterLimit, { newsroomId, id: limitId });
      if (limit === null) throw new Refusal('limit/not-found');
      const { letterId, storyId } = limit;
      const { createdAt } = await requireVisibleLetter(manager, actor, letterId, 'limit/not-found');
      if (limit.version !== version) throw new Refusal('record/stale', { id: limitId, version });
      if ((limit.settledAt !== null) !== dealtWith) {
        const said = dealtWith ? { settledBy: personId, settledAt: new Date() } : { settledBy: null, settledAt: null };
        await updateVersioned(manager, LetterLimit, limit, said);
        record({ event: dealtWith ? 'limit.settled' : 'limit.reopened', payload: { limitId, letterId } });
        stirStory(transaction, storyId);
      }
      const now = await manager.findOneByOrFail(LetterLimit, { newsroomId, id: limitId });
      const [told] = await withNames(manager, [now], createdAt);
      if (told === undefined) throw new Refusal('limit/not-found');
      return told;
    });
  }
}

async function withNames(
  manager: EntityManager,
  limits: readonly LetterLimit[],
  takenInAt: Date,
): Promise<LimitWithNames[]> {
  const names = await namesOf(
    manager,
    limits.map(({ settledBy }) => settledBy),
  );
  return limits.map((limit) => ({
    limit,
    open: isOpenLimit({ dueAt: limit.dueAt, settledAt: limit.settledAt, takenInAt }),
    settledByName: names.get(limit.settledBy) ?? null,
  }));
}
