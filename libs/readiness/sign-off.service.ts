// Signing a version off: a person's statement over its bytes and over the opinions on it (R1), by somebody who wrote none of it (R4).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { revokeCertificates } from '#certificates/revoke-certificates.js';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { may, mayAs, type Permission } from '#domain/permissions.js';
import { requireAs } from '#domain/require-permission.js';
import { signOffHolds } from '#domain/readiness.js';
import type { Privilege, SignOffKind } from '#domain/vocabulary.js';
import { SignOffWithdrawal } from '#database/entities/sign-off-withdrawal.entity.js';
import { SignOff } from '#database/entities/sign-off.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { lockDraft, requireDraft, wroteDraft } from '#drafts/draft-lookup.js';
import { type NoteSeen, readNotes, writeNote } from '#privilege/legal-note.js';
import type { GatheredFacts } from '#readiness/gather-facts.js';
import { namesOf } from '#readiness/names-of.js';
import { factsOf } from '#readiness/readiness.service.js';
import { requireNewest } from '#readiness/version-by-hash.js';
import { stirStory } from '#stories/stir-story.js';

export interface NewSignOff {
  kind: SignOffKind;
  /** What was read: the version's bytes, and the opinions as they stood on the page. */
  versionSha256: string;
  opinionsSha256: string;
  statement: string;
  /** Of the statement. Without it: privileged of a lawyer's, as it is advice to the newsroom; none of an editor's. */
  privilege?: Privilege | undefined;
}

export interface SignOffSeen {
  signOff: SignOff;
  /** What was said with it. */
  note: NoteSeen;
  personName: string;
  withdrawnAt: Date | null;
  /** Computed each time: over the newest version's bytes and the opinions that stand now, not withdrawn, by no writer. */
  holds: boolean;
  mayWithdraw: boolean;
}

export interface SignOffList {
  signOffs: SignOffSeen[];
  /** Which kinds this actor could sign now. */
  abilities: Record<SignOffKind, boolean>;
}

const PERMISSION: Readonly<Record<SignOffKind, Permission>> = {
  legal: 'sign-off.legal',
  editorial: 'sign-off.editorial',
};

@Injectable()
export class SignOffService {
  constructor(private readonly dataSource: DataSource) {}

  /** All that were ever given, the latest first. */
  async list(actor: Actor, draftId: string): Promise<SignOffList> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireDraft(manager, actor, draftId);
      const { newsroomId } = actor;
      const given = await manager.find(SignOff, {
        where: { newsroomId, draftId },
        order: { createdAt: 'DESC', id: 'DESC' },
      });
      const signOffs = await describe(manager, actor, given, await factsOf(manager, actor, draftId));
      const wrote = await wroteDraft(manager, actor, draftId, actor.personId);
      const able = (kind: SignOffKind) => mayAs(actor, PERMISSION[kind], { wrote });
      return { signOffs, abilities: { legal: able('legal'), editorial: able('editorial') } };
    });
  }

  /** @throws Refusal `version/unknown`, `sign-off/other-bytes`, `sign-off/other-opinions`, `sign-off/own-words`, `sign-off/session-only` */
  async signOff(actor: PersonActor, draftId: string, wanted: NewSignOff): Promise<SignOffSeen> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { newsroomId, personId } = actor;
      const { storyId } = await requireDraft(manager, actor, draftId);
      // Whoever adds a version takes this lock too: from here on the newest version stays the newest.
      await lockDraft(manager, newsroomId, draftId);
      const wrote = await wroteDraft(manager, actor, draftId, personId);
      requireAs(actor, PERMISSION[wanted.kind], { wrote }, { wrote: 'sign-off/own-words' });
      const version = await requireNewest(manager, actor, draftId, wanted.versionSha256, 'sign-off/other-bytes');
      const facts = await factsOf(manager, actor, draftId);
      if (facts.opinionsSha256 !== wanted.opinionsSha256) throw new Refusal('sign-off/other-opinions', { draftId });
      const signOff = manager.create(SignOff, {
        newsroomId,
        id: randomUUID(),
        draftId,
        versionNumber: version.number,
        versionSha256: version.sha256,
        opinionsSha256: facts.opinionsSha256,
        kind: wanted.kind,
        personId,
        noteId: await keepStatement(transaction, storyId, wanted),
        createdAt: new Date(),
      });
      await manager.insert(SignOff, signOff);
      const { id, kind, versionSha256: sha256, opinionsSha256 } = signOff;
      record({ event: 'sign-off.given', payload: { signOffId: id, draftId, kind, sha256, opinionsSha256 } });
      stirStory(transaction, storyId);
      const note = (await readNotes(manager, newsroomId, [signOff.noteId]))(signOff.noteId);
      return { signOff, note, personName: actor.name, withdrawnAt: null, holds: true, mayWithdraw: true };
    });
  }

  /** By the signer, or by whoever could have signed in their place. What was cleared on it is taken back. Once more changes nothing. */
  async withdraw(actor: PersonActor, signOffId: string): Promise<SignOffSeen> {
    requireSession(actor);
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { newsroomId, personId } = actor;
      const signOff = await manager.findOneBy(SignOff, { newsroomId, id: signOffId });
      if (signOff === null) throw new Refusal('sign-off/not-found');
      const { draftId } = signOff;
      const { storyId } = await requireDraft(manager, actor, draftId).catch(hide);
      if (!mayWithdraw(actor, signOff)) throw new Refusal('session/forbidden');
      const row = { newsroomId, signOffId, personId };
      const query = manager.createQueryBuilder().insert().into(SignOffWithdrawal).values(row).orIgnore();
      const { raw } = (await query.returning('sign_off_id').execute()) as { raw: unknown[] };
      if (raw.length > 0) {
        record({ event: 'sign-off.withdrawn', payload: { signOffId, draftId } });
        await revokeCertificates(transaction, { storyId, draftId }, 'sign_off_withdrawn', signOffId);
        stirStory(transaction, storyId);
      }
      const [seen] = await describe(manager, actor, [signOff], await factsOf(manager, actor, draftId));
      if (seen === undefined) throw new Refusal('sign-off/not-found');
      return seen;
    });
  }
}

function requireSession({ via }: Actor): void {
  if (via !== 'session') throw new Refusal('sign-off/session-only');
}

async function keepStatement(transaction: Transaction, storyId: string, { kind, statement, privilege }: NewSignOff) {
  if (statement.trim() === '') return null;
  const label = privilege ?? (kind === 'legal' ? 'privileged' : 'none');
  return writeNote(transaction, { kind: 'sign_off', storyId, privilege: label, body: statement });
}

/** R10: a draft that may not be seen has no sign-offs either. */
function hide(error: unknown): never {
  throw error instanceof Refusal && error.code === 'draft/not-found' ? new Refusal('sign-off/not-found') : error;
}

function mayWithdraw(actor: Actor, { personId, kind }: SignOff): boolean {
  return actor.via === 'session' && (actor.personId === personId || may(actor, PERMISSION[kind]));
}

async function describe(
  manager: EntityManager,
  actor: Actor,
  given: readonly SignOff[],
  facts: GatheredFacts,
): Promise<SignOffSeen[]> {
  const ids = given.map(({ id }) => id);
  const { newsroomId } = actor;
  const withdrawals = await manager.findBy(SignOffWithdrawal, { newsroomId, signOffId: In(ids) });
  const withdrawnAt = new Map(withdrawals.map((row) => [row.signOffId, row.createdAt]));
  const names = await namesOf(
    manager,
    given.map(({ personId }) => personId),
  );
  const noteOf = await readNotes(
    manager,
    newsroomId,
    given.map(({ noteId }) => noteId),
  );
  return given.map((signOff) => {
    const withdrawn = withdrawnAt.get(signOff.id) ?? null;
    return {
      signOff,
      note: noteOf(signOff.noteId),
      personName: names.get(signOff.personId) ?? '',
      withdrawnAt: withdrawn,
      holds: facts.signOffs.some((standing) => standing.id === signOff.id && signOffHolds(standing, facts)),
      mayWithdraw: withdrawn === null && mayWithdraw(actor, signOff),
    };
  });
}
