// Holds: placed and released by people, with a reason that only those who may read advice read.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { HeldKind } from '#domain/vocabulary.js';
import { HoldReason } from '#database/entities/hold-reason.entity.js';
import { Hold } from '#database/entities/hold.entity.js';
import { Letter } from '#database/entities/letter.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { requireStory } from '#stories/story.service.js';

export interface HoldSeen {
  hold: Hold;
  placedByName: string | null;
  endedByName: string | null;
}

export interface ReasonSeen {
  reason: HoldReason;
  personName: string;
}

/** What a person does to a hold that is there already. */
type HoldAct = 'accept' | 'dismiss' | 'release';

const FROM = { accept: 'proposed', dismiss: 'proposed', release: 'standing' } as const;

@Injectable()
export class HoldService {
  constructor(private readonly dataSource: DataSource) {}

  /** Of the story: proposed first, then those that stand, then the rest. */
  async list(actor: Actor, storyId: string): Promise<HoldSeen[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireStory(manager, actor, storyId);
      const holds = await manager
        .createQueryBuilder(Hold, 'hold')
        .where('hold.newsroomId = :newsroomId AND hold.storyId = :storyId', { newsroomId: actor.newsroomId, storyId })
        .orderBy(`CASE hold.state WHEN 'proposed' THEN 0 WHEN 'standing' THEN 1 ELSE 2 END`)
        .addOrderBy('hold.createdAt', 'DESC')
        .addOrderBy('hold.id')
        .getMany();
      return describe(manager, holds);
    });
  }

  /** What the letter itself proposes. */
  async ofLetter(actor: Actor, letterId: string): Promise<HoldSeen[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const { newsroomId } = actor;
      const letter = await manager.findOneBy(Letter, { newsroomId, id: letterId });
      if (letter === null) throw new Refusal('letter/not-found');
      await requireStory(manager, actor, letter.storyId, 'letter/not-found');
      return describe(manager, await manager.findBy(Hold, { newsroomId, letterId }));
    });
  }

  /** On the whole story, or on one item of it. @throws Refusal `hold/nothing-there` */
  async place(
    actor: PersonActor,
    storyId: string,
    item: { kind: HeldKind; id: string } | null,
    reason: string,
  ): Promise<HoldSeen> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { newsroomId, personId } = actor;
      await requireStory(manager, actor, storyId);
      const id = randomUUID();
      const on = { itemKind: item?.kind ?? null, itemId: item?.id ?? null };
      const placed = { state: 'standing' as const, placedBy: personId, placedAt: new Date() };
      await manager.insert(Hold, { newsroomId, id, storyId, ...on, ...placed });
      await manager.insert(HoldReason, { newsroomId, holdId: id, act: 'placed', reason, personId });
      record({ event: 'hold.placed', payload: { holdId: id, storyId, ...on } });
      return seen(manager, newsroomId, id);
    });
  }

  /** A proposed hold stands from now on. */
  async accept(actor: PersonActor, holdId: string, version: number, reason: string): Promise<HoldSeen> {
    return withActor(this.dataSource, actor, (transaction) =>
      move(transaction, actor, holdId, version, 'accept', reason),
    );
  }

  /** A proposed hold is not placed, and that letter proposes none again. */
  async dismiss(actor: PersonActor, holdId: string, version: number, reason: string): Promise<HoldSeen> {
    return withActor(this.dataSource, actor, (transaction) =>
      move(transaction, actor, holdId, version, 'dismiss', reason),
    );
  }

  /** A hold that stands ends; its row stays. */
  async release(actor: PersonActor, holdId: string, version: number, reason: string): Promise<HoldSeen> {
    return withActor(this.dataSource, actor, (transaction) =>
      move(transaction, actor, holdId, version, 'release', reason),
    );
  }

  /** Privileged: why it was placed, dismissed or released, in that order. */
  async reasons(actor: Actor, holdId: string): Promise<ReasonSeen[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const { newsroomId } = actor;
      await requireHold(manager, actor, holdId);
      const reasons = await manager.find(HoldReason, { where: { newsroomId, holdId }, order: { createdAt: 'ASC' } });
      const names = await namesOf(
        manager,
        reasons.map(({ personId }) => personId),
      );
      return reasons.map((reason) => ({ reason, personName: names.get(reason.personId) ?? '' }));
    });
  }
}

async function requireHold(manager: EntityManager, actor: Actor, holdId: string): Promise<Hold> {
  const hold = await manager.findOneBy(Hold, { newsroomId: actor.newsroomId, id: holdId });
  if (hold === null) throw new Refusal('hold/not-found');
  await requireStory(manager, actor, hold.storyId, 'hold/not-found');
  return hold;
}

async function move(
  { manager, record }: Transaction,
  actor: PersonActor,
  holdId: string,
  version: number,
  act: HoldAct,
  reason: string,
): Promise<HoldSeen> {
  const { newsroomId, storyId, state, itemKind, itemId } = await requireHold(manager, actor, holdId);
  if (state !== FROM[act]) throw new Refusal('hold/settled', { state });
  const { personId } = actor;
  const at = new Date();
  const ended = { endedBy: personId, endedAt: at };
  const key = { newsroomId, id: holdId, version };
  if (act === 'accept') {
    await updateVersioned(manager, Hold, key, { state: 'standing', placedBy: personId, placedAt: at });
    record({ event: 'hold.placed', payload: { holdId, storyId, itemKind, itemId } });
  } else if (act === 'dismiss') {
    await updateVersioned(manager, Hold, key, { state: 'dismissed', ...ended });
    record({ event: 'hold.dismissed', payload: { holdId, storyId } });
  } else {
    await updateVersioned(manager, Hold, key, { state: 'released', ...ended });
    record({ event: 'hold.released', payload: { holdId, storyId } });
  }
  const said = ({ accept: 'placed', dismiss: 'dismissed', release: 'released' } as const)[act];
  await manager.insert(HoldReason, { newsroomId, holdId, act: said, reason, personId });
  return seen(manager, newsroomId, holdId);
}

async function seen(manager: EntityManager, newsroomId: string, id: string): Promise<HoldSeen> {
  const hold = await manager.findOneByOrFail(Hold, { newsroomId, id });
  const [described] = await describe(manager, [hold]);
  return described ?? { hold, placedByName: null, endedByName: null };
}

async function describe(manager: EntityManager, holds: readonly Hold[]): Promise<HoldSeen[]> {
  const names = await namesOf(
    manager,
    holds.flatMap(({ placedBy, endedBy }) => [placedBy, endedBy]),
  );
  return holds.map((hold) => ({
    hold,
    placedByName: names.get(hold.placedBy) ?? null,
    endedByName: names.get(hold.endedBy) ?? null,
  }));
}

async function namesOf(
  manager: EntityManager,
  people: readonly (string | null)[],
): Promise<ReadonlyMap<string | null, string>> {
  const ids = [...new Set(people.filter((id) => id !== null))];
  const found = await manager.find(Person, { where: { id: In(ids) }, select: { id: true, name: true } });
  return new Map(found.map(({ id, name }) => [id, name]));
}
