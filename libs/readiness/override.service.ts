// Publishing against advice: a managing editor's written reason and a second person's assent lift named blockers of one version.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { lockClearance, revokeCertificates } from '#certificates/revoke-certificates.js';
import type { Actor, PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { requireAs } from '#domain/require-permission.js';
import { type Blocker, mayBeLifted, readiness } from '#domain/readiness.js';
import { OverrideAssent } from '#database/entities/override-assent.entity.js';
import { OverrideWithdrawal } from '#database/entities/override-withdrawal.entity.js';
import { Override } from '#database/entities/override.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { requireDraft, wroteDraft } from '#drafts/draft-lookup.js';
import { writeNote } from '#privilege/legal-note.js';
import { describeOverrides, type OverrideSeen } from '#readiness/describe-overrides.js';
import { factsOf } from '#readiness/readiness.service.js';
import { requireNewest } from '#readiness/version-by-hash.js';
import { stirStory } from '#stories/stir-story.js';

export interface NewOverride {
  versionSha256: string;
  blockers: Blocker[];
  reason: string;
}

@Injectable()
export class OverrideService {
  constructor(private readonly dataSource: DataSource) {}

  /** All that were ever proposed, the latest first: shown for ever. */
  async list(actor: Actor, draftId: string): Promise<OverrideSeen[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireDraft(manager, actor, draftId);
      const overrides = await manager.find(Override, {
        where: { newsroomId: actor.newsroomId, draftId },
        order: { createdAt: 'DESC', id: 'DESC' },
      });
      return describeOverrides(manager, actor, draftId, overrides);
    });
  }

  /** @throws Refusal `version/unknown`, `version/stale`, `assertion/own-words`, `override/not-liftable` with the blockers that are not */
  async propose(actor: PersonActor, draftId: string, wanted: NewOverride): Promise<OverrideSeen> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { storyId } = await requireDraft(manager, actor, draftId);
      requireAs(actor, 'override.propose', { wrote: await wroteDraft(manager, actor, draftId, actor.personId) });
      const version = await requireNewest(manager, actor, draftId, wanted.versionSha256);
      const facts = await factsOf(manager, actor, draftId);
      const { blockers: standing } = readiness(facts);
      const blockers = wanted.blockers.map(({ code, id, otherId }) => ({ code, id, otherId }));
      const unfit = blockers.filter((one) => !mayBeLifted(one, facts) || !standing.some((other) => same(one, other)));
      if (unfit.length > 0) throw new Refusal('override/not-liftable', { blockers: unfit });
      const override = manager.create(Override, {
        newsroomId: actor.newsroomId,
        id: randomUUID(),
        draftId,
        versionNumber: version.number,
        versionSha256: version.sha256,
        blockers,
        reasonNoteId: await writeNote(transaction, {
          kind: 'override',
          storyId,
          privilege: 'privileged',
          body: wanted.reason,
        }),
        personId: actor.personId,
        createdAt: new Date(),
      });
      await manager.insert(Override, override);
      const codes = blockers.map(({ code }) => code);
      const payload = { overrideId: override.id, draftId, sha256: version.sha256, blockers: codes };
      record({ event: 'override.proposed', payload });
      stirStory(transaction, storyId);
      return describeOne(manager, actor, override);
    });
  }

  /** The second person: one who neither proposed, wrote, ruled on nor signed it. From here on the blockers are lifted. */
  async assent(actor: PersonActor, overrideId: string): Promise<OverrideSeen> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { override, storyId } = await requireOverride(transaction, overrideId);
      const { newsroomId, draftId } = override;
      const wrote = await wroteDraft(manager, actor, draftId, actor.personId);
      const tookPart = override.personId === actor.personId || (await ruledOrSigned(manager, actor, draftId));
      requireAs(actor, 'override.assent', { wrote, tookPart }, { wrote: 'override/same-person' });
      if (await isWithdrawn(manager, override)) throw new Refusal('override/settled');
      await requireNewest(manager, actor, draftId, override.versionSha256);
      const row = { newsroomId, overrideId, personId: actor.personId };
      if (!(await insertOnce(manager, OverrideAssent, row))) throw new Refusal('override/settled');
      record({ event: 'override.assented', payload: { overrideId, draftId } });
      stirStory(transaction, storyId);
      return describeOne(manager, actor, override);
    });
  }

  /** By either of the two, or by a managing editor. What was cleared on it is taken back. */
  async withdraw(actor: PersonActor, overrideId: string): Promise<OverrideSeen> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { override, storyId } = await requireOverride(transaction, overrideId);
      const { newsroomId, draftId } = override;
      const assent = await manager.findOneBy(OverrideAssent, { newsroomId, overrideId });
      requireAs(actor, 'override.withdraw', { own: [override.personId, assent?.personId].includes(actor.personId) });
      const row = { newsroomId, overrideId, personId: actor.personId };
      if (!(await insertOnce(manager, OverrideWithdrawal, row))) throw new Refusal('override/settled');
      record({ event: 'override.withdrawn', payload: { overrideId, draftId } });
      if (assent !== null) {
        await revokeCertificates(transaction, { storyId, draftId }, 'override_withdrawn', overrideId);
      }
      stirStory(transaction, storyId);
      return describeOne(manager, actor, override);
    });
  }
}

function same(one: Blocker, other: Blocker): boolean {
  return one.code === other.code && one.id === other.id && one.otherId === other.otherId;
}

/** With the story's clearance lock, so that assent, withdrawal and clearance see each other. */
async function requireOverride(
  transaction: Transaction,
  overrideId: string,
): Promise<{ override: Override; storyId: string }> {
  const { manager, actor } = transaction;
  const override = await manager.findOneBy(Override, { newsroomId: actor.newsroomId, id: overrideId });
  if (override === null) throw new Refusal('override/not-found');
  const { storyId } = await requireDraft(manager, actor, override.draftId).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal('override/not-found') : error;
  });
  await lockClearance(transaction, storyId);
  return { override, storyId };
}

/** R4: whether this person ruled on any of the draft or signed any of its versions; the database asks the same. */
async function ruledOrSigned(manager: EntityManager, { newsroomId, personId }: PersonActor, draftId: string) {
  const [row] = await manager.query<{ had: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM opinion WHERE newsroom_id = $1 AND draft_id = $2 AND lawyer_id = $3)
         OR EXISTS (SELECT 1 FROM sign_off WHERE newsroom_id = $1 AND draft_id = $2 AND person_id = $3) AS had`,
    [newsroomId, draftId, personId],
  );
  return row?.had ?? true;
}

async function isWithdrawn(manager: EntityManager, { newsroomId, id }: Override): Promise<boolean> {
  return manager.existsBy(OverrideWithdrawal, { newsroomId, overrideId: id });
}

/** False where there is such a row already. */
async function insertOnce(
  manager: EntityManager,
  entity: typeof OverrideAssent | typeof OverrideWithdrawal,
  row: { newsroomId: string; overrideId: string; personId: string },
): Promise<boolean> {
  const query = manager.createQueryBuilder().insert().into(entity).values(row).orIgnore().returning('override_id');
  return ((await query.execute()).raw as unknown[]).length > 0;
}

async function describeOne(manager: EntityManager, actor: Actor, override: Override): Promise<OverrideSeen> {
  const [seen] = await describeOverrides(manager, actor, override.draftId, [override]);
  if (seen === undefined) throw new Refusal('override/not-found');
  return seen;
}
