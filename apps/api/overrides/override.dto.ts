import { z } from 'zod';
import { Blocker } from '#domain/readiness.js';
import type { Act, OverrideSeen } from '#readiness/describe-overrides.js';
import { Id, list, Sha256, Time } from '../openapi/common.dto.js';
import { NOTE_FIELDS, presentNote } from '../privilege/privilege.dto.js';

/** In characters; the database asks the same. */
const SHORTEST_REASON = 20;

const BlockerName = Blocker.meta({ id: 'BlockerName' });

export const NewOverride = z
  .object({
    versionSha256: Sha256,
    blockers: z.array(BlockerName).min(1).max(1_000),
    reason: z.string().trim().min(SHORTEST_REASON).max(4_000),
  })
  .meta({ id: 'NewOverride' });
export type NewOverride = z.infer<typeof NewOverride>;

const ActRecord = z.object({ personId: Id, personName: z.string(), at: Time }).meta({ id: 'Act' });

export const OverrideRecord = z
  .object({
    id: Id,
    draftId: Id,
    versionNumber: z.int(),
    versionSha256: Sha256,
    blockers: z.array(BlockerName),
    reason: z.string().meta({ description: 'Privileged; empty where it is withheld from you.' }),
    ...NOTE_FIELDS,
    proposed: ActRecord,
    assented: ActRecord.nullable(),
    withdrawn: ActRecord.nullable(),
    lifts: z.boolean().meta({ description: 'Whether its blockers are lifted for the newest version now.' }),
    abilities: z.object({ assent: z.boolean(), withdraw: z.boolean() }),
  })
  .meta({ id: 'Override' });
export const OverrideList = list(OverrideRecord)
  .extend({ abilities: z.object({ propose: z.boolean() }) })
  .meta({ id: 'OverrideList' });

export function presentOverride({ override, reason, mayAssent, mayWithdraw, ...seen }: OverrideSeen) {
  const { id, draftId, versionNumber, versionSha256, blockers } = override;
  return {
    id,
    draftId,
    versionNumber,
    versionSha256,
    blockers,
    reason: reason.body,
    ...presentNote(reason),
    proposed: presentAct(seen.proposed),
    assented: seen.assented === null ? null : presentAct(seen.assented),
    withdrawn: seen.withdrawn === null ? null : presentAct(seen.withdrawn),
    lifts: seen.lifts,
    abilities: { assent: mayAssent, withdraw: mayWithdraw },
  };
}

function presentAct({ personId, personName, at }: Act) {
  return { personId, personName, at: at.toISOString() };
}
