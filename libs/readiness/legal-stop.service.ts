// Legal stops: an injunction, an undertaking or an order from above. While one stands, nothing of the story is cleared.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { revokeCertificates } from '#certificates/revoke-certificates.js';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { defaultPrivilege } from '#domain/privilege.js';
import type { LegalStopKind, Privilege } from '#domain/vocabulary.js';
import { LegalStop } from '#database/entities/legal-stop.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { withActor } from '#database/with-actor.js';
import { type NoteSeen, readNotes, writeNote } from '#privilege/legal-note.js';
import { namesOf } from '#readiness/names-of.js';
import { stirStory } from '#stories/stir-story.js';
import { requireStory } from '#stories/story.service.js';

export interface LegalStopSeen {
  stop: LegalStop;
  /** Why it was lifted. */
  liftReason: NoteSeen;
  placedByName: string;
  liftedByName: string | null;
}

@Injectable()
export class LegalStopService {
  constructor(private readonly dataSource: DataSource) {}

  /** All of the story, those that stand first, then the latest. */
  async list(actor: Actor, storyId: string): Promise<LegalStopSeen[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireStory(manager, actor, storyId);
      const stops = await manager.find(LegalStop, {
        where: { newsroomId: actor.newsroomId, storyId },
        order: { liftedAt: { direction: 'DESC', nulls: 'FIRST' }, placedAt: 'DESC', id: 'ASC' },
      });
      return describe(manager, stops);
    });
  }

  /** Takes back every certificate of the story in the same transaction. */
  async place(actor: PersonActor, storyId: string, kind: LegalStopKind, reference: string): Promise<LegalStopSeen> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      await requireStory(manager, actor, storyId);
      const stop = manager.create(LegalStop, {
        newsroomId: actor.newsroomId,
        id: randomUUID(),
        storyId,
        kind,
        reference,
        placedBy: actor.personId,
        placedAt: new Date(),
        liftedBy: null,
        liftedAt: null,
        liftNoteId: null,
        version: 1,
      });
      await manager.insert(LegalStop, stop);
      record({ event: 'legal-stop.placed', payload: { legalStopId: stop.id, storyId, kind } });
      await revokeCertificates(transaction, { storyId }, 'legal_stop', stop.id);
      stirStory(transaction, storyId);
      const [seen] = await describe(manager, [stop]);
      if (seen === undefined) throw new Refusal('legal-stop/not-found');
      return seen;
    });
  }

  /** What was revoked stays revoked: the version is cleared anew. */
  async lift(
    actor: PersonActor,
    stopId: string,
    version: number,
    { reason, privilege = defaultPrivilege(actor) }: { reason: string; privilege?: Privilege | undefined },
  ): Promise<LegalStopSeen> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const stop = await manager.findOneBy(LegalStop, { newsroomId: actor.newsroomId, id: stopId });
      if (stop === null) throw new Refusal('legal-stop/not-found');
      await requireStory(manager, actor, stop.storyId, 'legal-stop/not-found');
      if (stop.liftedAt !== null) throw new Refusal('legal-stop/lifted');
      const note = { kind: 'legal_stop_lift' as const, storyId: stop.storyId, privilege, body: reason };
      const liftNoteId = await writeNote(transaction, note);
      const lifted = { liftedBy: actor.personId, liftedAt: new Date(), liftNoteId };
      await updateVersioned(manager, LegalStop, { newsroomId: stop.newsroomId, id: stopId, version }, lifted);
      record({ event: 'legal-stop.lifted', payload: { legalStopId: stopId, storyId: stop.storyId } });
      stirStory(transaction, stop.storyId);
      const [seen] = await describe(manager, [Object.assign(stop, lifted, { version: version + 1 })]);
      if (seen === undefined) throw new Refusal('legal-stop/not-found');
      return seen;
    });
  }
}

async function describe(manager: EntityManager, stops: readonly LegalStop[]): Promise<LegalStopSeen[]> {
  const ids = stops.flatMap(({ placedBy, liftedBy }) => (liftedBy === null ? [placedBy] : [placedBy, liftedBy]));
  const names = await namesOf(manager, ids);
  const noteIds = stops.map(({ liftNoteId }) => liftNoteId);
  const noteOf = await readNotes(manager, stops[0]?.newsroomId ?? '', noteIds);
  return stops.map((stop) => ({
    stop,
    liftReason: noteOf(stop.liftNoteId),
    placedByName: names.get(stop.placedBy) ?? '',
    liftedByName: stop.liftedBy === null ? null : (names.get(stop.liftedBy) ?? ''),
  }));
}
