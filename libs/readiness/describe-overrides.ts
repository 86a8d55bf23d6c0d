// A decision to publish against advice as people see it: who, when, why, what, and whether it stands.
import { type EntityManager, In } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { mayAs } from '#domain/permissions.js';
import { OverrideAssent } from '#database/entities/override-assent.entity.js';
import { OverrideWithdrawal } from '#database/entities/override-withdrawal.entity.js';
import type { Override } from '#database/entities/override.entity.js';
import { latestVersion } from '#drafts/draft-lookup.js';
import { type NoteSeen, readNotes } from '#privilege/legal-note.js';
import { namesOf } from '#readiness/names-of.js';

/** Whose act it was, and when. */
export interface Act {
  personId: string;
  personName: string;
  at: Date;
}

export interface OverrideSeen {
  override: Override;
  /** Why. It answers advice, and so is privileged as that is. */
  reason: NoteSeen;
  proposed: Act;
  assented: Act | null;
  withdrawn: Act | null;
  /** Assented to, not withdrawn, and over the newest version's bytes: its blockers are lifted. */
  lifts: boolean;
  mayAssent: boolean;
  mayWithdraw: boolean;
}

/** All of one draft. Whether somebody may assent is said as far as their role goes; who had a part in it is asked when they do. */
export async function describeOverrides(
  manager: EntityManager,
  actor: Actor,
  draftId: string,
  overrides: readonly Override[],
): Promise<OverrideSeen[]> {
  const { newsroomId } = actor;
  const of = { newsroomId, overrideId: In(overrides.map(({ id }) => id)) };
  const assents = await manager.findBy(OverrideAssent, of);
  const withdrawals = await manager.findBy(OverrideWithdrawal, of);
  const reasonOf = await readNotes(
    manager,
    newsroomId,
    overrides.map(({ reasonNoteId }) => reasonNoteId),
  );
  const newest = await latestVersion(manager, actor, draftId);
  const names = await namesOf(
    manager,
    [...overrides, ...assents, ...withdrawals].map(({ personId }) => personId),
  );
  const act = (row: { personId: string; createdAt: Date }): Act => ({
    personId: row.personId,
    personName: names.get(row.personId) ?? '',
    at: row.createdAt,
  });
  return overrides.map((override) => {
    const assent = assents.find(({ overrideId }) => overrideId === override.id);
    const withdrawal = withdrawals.find(({ overrideId }) => overrideId === override.id);
    const open = withdrawal === undefined;
    const isNewest = newest.sha256 === override.versionSha256;
    const itsOwn = [override.personId, assent?.personId].includes(actor.personId ?? '');
    return {
      override,
      reason: reasonOf(override.reasonNoteId),
      proposed: act(override),
      assented: assent === undefined ? null : act(assent),
      withdrawn: withdrawal === undefined ? null : act(withdrawal),
      lifts: assent !== undefined && withdrawal === undefined && isNewest,
      mayAssent:
        open &&
        assent === undefined &&
        isNewest &&
        mayAs(actor, 'override.assent', { wrote: false, tookPart: override.personId === actor.personId }),
      mayWithdraw: open && mayAs(actor, 'override.withdraw', { own: itsOwn }),
    };
  });
}
