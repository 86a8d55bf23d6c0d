// What the newsroom says to each allegation: one person writes it, a lawyer who did not write it approves it (R4).
import { Injectable } from '@nestjs/common';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { requireAs } from '#domain/require-permission.js';
import type { Position } from '#domain/vocabulary.js';
import { AllegationPosition } from '#database/entities/allegation-position.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { namesOf, requireVisibleAllegation } from '#letters/letter-lookup.js';
import { stirStory } from '#stories/stir-story.js';

export interface PositionWithNames {
  position: AllegationPosition;
  writtenByName: string | null;
  approvedByName: string | null;
}

export interface Answer {
  position: Position;
  response: string;
}

/** These say all there is to say; the others need an answer in words. */
const WORDLESS: readonly Position[] = ['not_asserted', 'no_answer_needed'];

@Injectable()
export class PositionService {
  constructor(private readonly dataSource: DataSource) {}

  async read(actor: Actor, allegationId: string): Promise<PositionWithNames> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireVisibleAllegation(manager, actor, allegationId);
      return withNames(manager, await requirePosition(manager, actor, allegationId));
    });
  }

  /**
   * Writes or changes the answer. Changed words lose their approval; the same words again change nothing.
   * @param version of the position that was read, null where there was none; `record/stale` when that is no longer so
   */
  async take(
    actor: PersonActor,
    allegationId: string,
    version: number | null,
    answer: Answer,
  ): Promise<PositionWithNames> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { storyId } = await requireVisibleAllegation(manager, actor, allegationId);
      const words = { position: answer.position, response: toStorableText(answer.response).trim() };
      const known = await findPosition(manager, actor, allegationId);
      if ((known?.version ?? null) !== version) throw new Refusal('record/stale', { id: allegationId, version });
      if (known?.position === words.position && known.response === words.response) return withNames(manager, known);
      const written = {
        ...words,
        writtenBy: actor.personId,
        writtenAt: new Date(),
        approvedBy: null,
        approvedAt: null,
      };
      if (known === null) await insertFirst(transaction, allegationId, storyId, written);
      else await updateVersioned(manager, AllegationPosition, known, written);
      record({ event: 'position.taken', payload: { allegationId, position: words.position } });
      stirStory(transaction, storyId);
      return withNames(manager, await requirePosition(manager, actor, allegationId));
    });
  }

  /**
   * By somebody else than whoever wrote it. What is approved already stays so.
   * @throws Refusal `position/own-words`, `position/no-words`, `record/stale`
   */
  async approve(actor: PersonActor, allegationId: string, version: number): Promise<PositionWithNames> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { storyId } = await requireVisibleAllegation(manager, actor, allegationId);
      const position = await requirePosition(manager, actor, allegationId);
      if (position.version !== version) throw new Refusal('record/stale', { id: allegationId, version });
      const wrote = position.writtenBy === actor.personId;
      requireAs(actor, 'position.approve', { wrote }, { wrote: 'position/own-words' });
      if (position.approvedBy !== null) return withNames(manager, position);
      if (position.response === '' && !WORDLESS.includes(position.position)) throw new Refusal('position/no-words');
      const approval = { approvedBy: actor.personId, approvedAt: new Date() };
      await updateVersioned(manager, AllegationPosition, position, approval);
      record({ event: 'position.approved', payload: { allegationId, position: position.position } });
      stirStory(transaction, storyId);
      return withNames(manager, await requirePosition(manager, actor, allegationId));
    });
  }
}

/** Of two who write the first answer at once, one is told to read the other's. */
async function insertFirst(
  { manager, actor }: Transaction,
  allegationId: string,
  storyId: string,
  written: Omit<AllegationPosition, 'newsroomId' | 'id' | 'storyId' | 'version'>,
): Promise<void> {
  const row = { newsroomId: actor.newsroomId, id: allegationId, storyId, version: 1, ...written };
  const inserted = await manager
    .createQueryBuilder()
    .insert()
    .into(AllegationPosition)
    .values(row)
    .orIgnore()
    .returning('id')
    .execute();
  if ((inserted.raw as unknown[]).length === 0) throw new Refusal('record/stale', { id: allegationId, version: null });
}

async function findPosition(manager: EntityManager, actor: Actor, id: string): Promise<AllegationPosition | null> {
  return manager.findOneBy(AllegationPosition, { newsroomId: actor.newsroomId, id });
}

async function requirePosition(manager: EntityManager, actor: Actor, id: string): Promise<AllegationPosition> {
  const position = await findPosition(manager, actor, id);
  if (position === null) throw new Refusal('position/not-found');
  return position;
}

async function withNames(manager: EntityManager, position: AllegationPosition): Promise<PositionWithNames> {
  const { writtenBy, approvedBy } = position;
  const names = await namesOf(manager, [writtenBy, approvedBy]);
  return {
    position,
    writtenByName: names.get(writtenBy) ?? null,
    approvedByName: names.get(approvedBy) ?? null,
  };
}
