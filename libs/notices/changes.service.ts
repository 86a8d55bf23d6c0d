// What changed in a draft since somebody last read it, in one answer.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { may, type Permission } from '#domain/permissions.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { withActor } from '#database/with-actor.js';
import { type Comparison, compareVersions } from '#drafts/compare-versions.js';
import { latestVersion, requireDraft, requireVersion } from '#drafts/draft-lookup.js';
import { changedAssertions } from '#notices/changed-assertions.js';
import { changedOpinions } from '#notices/changed-opinions.js';
import {
  changedCertificates,
  changedLegalStops,
  changedLetters,
  changedReplies,
  changedSignOffs,
  newEvidence,
  newExchanges,
} from '#notices/changed-records.js';
import { keepMark, resolveSince, type Since } from '#notices/read-mark.js';
import { voidedOpinions } from '#notices/voided-opinions.js';
import { factsOf } from '#readiness/readiness.service.js';

export type Changes = Awaited<ReturnType<typeof readChanges>> & {
  /** Word by word from the version then to the newest; null where it is the same one, or all of it is new. */
  diff: Comparison | null;
};

@Injectable()
export class ChangesService {
  constructor(private readonly dataSource: DataSource) {}

  /** Looking moves nobody's mark (R3). Of what the actor's role may not read nothing is said. */
  async read(actor: PersonActor, draftId: string, asked: number | Date | undefined): Promise<Changes> {
    const { compared, ...changes } = await withActor(this.dataSource, actor, ({ manager }) =>
      readChanges(manager, actor, draftId, asked),
    );
    const { then, newest } = compared;
    const diff = then === null || then.number === newest.number ? null : compareVersions(then, newest);
    return { compared, ...changes, diff };
  }

  /**
   * "I have read this": up to that version, and up to `readAt`, which is when the page with it was asked for.
   * @throws Refusal `version/unknown`
   */
  async markRead(actor: PersonActor, draftId: string, versionNumber: number, readAt: Date): Promise<Since> {
    if (readAt.getTime() > Date.now()) {
      throw new Refusal('request/invalid', { field: 'at' }, { message: 'Nobody has read what is still to come.' });
    }
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireDraft(manager, actor, draftId);
      return keepMark(manager, actor, draftId, versionNumber, readAt);
    });
  }
}

async function readChanges(
  manager: EntityManager,
  actor: PersonActor,
  draftId: string,
  asked: number | Date | undefined,
) {
  const asOf = new Date();
  const { newsroomId } = actor;
  const draft = await requireDraft(manager, actor, draftId);
  const since = await resolveSince(manager, actor, draftId, asked);
  const newest = await latestVersion(manager, actor, draftId);
  const then = since.versionNumber === null ? null : await requireVersion(manager, actor, draftId, since.versionNumber);
  // Nothing of a draft is older than the draft; the log need not be asked for more.
  const stretch = { newsroomId, then, newest, since: since.at ?? new Date(draft.createdAt.getTime() - 1) };
  const scope = { newsroomId, storyId: draft.storyId, draftId, since: since.at ?? new Date(0) };

  // A program's token was given for drafts, not for what lies around them.
  const sees = (permission: Permission) => actor.via === 'session' && may(actor, permission);
  const ifSeen = async <Item>(permission: Permission, ask: () => Promise<Item[]>) => (sees(permission) ? ask() : []);
  const voided = await ifSeen('opinion.read', async () => {
    const all = await voidedOpinions(manager, newsroomId, await factsOf(manager, actor, draftId));
    return all.filter(({ voiding }) => voiding.version.number > (since.versionNumber ?? 0));
  });
  const voidedAssertions = new Set(voided.map(({ opinion }) => opinion.assertionId));
  return {
    asOf,
    since,
    compared: { then, newest },
    versions: await versionsAfter(manager, newsroomId, draftId, since.versionNumber ?? 0),
    assertions: await ifSeen('assertion.read', () => changedAssertions(manager, stretch, voidedAssertions)),
    opinions: await ifSeen('opinion.read', () => changedOpinions(manager, stretch, voided)),
    evidence: await ifSeen('evidence.read', () => newEvidence(manager, scope, actor)),
    exchanges: await ifSeen('exchange.read', () => newExchanges(manager, scope)),
    replies: await ifSeen('reply.read', () => changedReplies(manager, scope)),
    letters: await ifSeen('letter.read', () => changedLetters(manager, scope)),
    signOffs: await ifSeen('readiness.read', () => changedSignOffs(manager, scope)),
    legalStops: await ifSeen('readiness.read', () => changedLegalStops(manager, scope)),
    certificates: await ifSeen('clearance.read', () => changedCertificates(manager, scope)),
  };
}

async function versionsAfter(manager: EntityManager, newsroomId: string, draftId: string, after: number) {
  const versions = await manager.find(DraftVersion, {
    where: { newsroomId, draftId, number: MoreThan(after) },
    order: { number: 'ASC' },
  });
  const ids = versions.map(({ authorId }) => authorId);
  const people = await manager.find(Person, { where: { id: In(ids) }, select: { id: true, name: true } });
  return versions.map(({ number, authorId, createdAt, origin, note }) => {
    const authorName = people.find(({ id }) => id === authorId)?.name ?? '';
    return { number, authorId, authorName, at: createdAt, origin, note };
  });
}
