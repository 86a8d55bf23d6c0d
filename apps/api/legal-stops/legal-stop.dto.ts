import { z } from 'zod';
import type { Actor } from '#domain/actor.js';
import { may } from '#domain/permissions.js';
import { LegalStopKind } from '#domain/vocabulary.js';
import type { LegalStopSeen } from '#readiness/legal-stop.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';
import { NewLabel, NOTE_FIELDS, presentNote } from '../privilege/privilege.dto.js';

export const NewLegalStop = z
  .object({ kind: LegalStopKind, reference: z.string().trim().min(1).max(500) })
  .meta({ id: 'NewLegalStop' });
export type NewLegalStop = z.infer<typeof NewLegalStop>;

export const LegalStopLift = z
  .object({ version: z.int().positive(), reason: z.string().trim().min(1).max(2_000), privilege: NewLabel.optional() })
  .meta({ id: 'LegalStopLift' });
export type LegalStopLift = z.infer<typeof LegalStopLift>;

export const LegalStopRecord = z
  .object({
    id: Id,
    storyId: Id,
    kind: LegalStopKind,
    reference: z.string(),
    placedBy: Id,
    placedByName: z.string(),
    placedAt: Time,
    liftedBy: Id.nullable(),
    liftedByName: z.string().nullable(),
    liftedAt: Time.nullable(),
    liftReason: z.string().meta({ description: 'Empty where it is withheld from you.' }),
    ...NOTE_FIELDS,
    version: z.int(),
    abilities: z.object({ lift: z.boolean() }),
  })
  .meta({ id: 'LegalStop' });
export const LegalStopList = list(LegalStopRecord)
  .extend({ abilities: z.object({ place: z.boolean() }) })
  .meta({ id: 'LegalStopList' });

export function presentLegalStop(actor: Actor, { stop, liftReason, placedByName, liftedByName }: LegalStopSeen) {
  const { id, storyId, kind, reference, placedBy, placedAt, liftedBy, liftedAt, version } = stop;
  return {
    id,
    storyId,
    kind,
    reference,
    placedBy,
    placedByName,
    placedAt: placedAt.toISOString(),
    liftedBy,
    liftedByName,
    liftedAt: liftedAt?.toISOString() ?? null,
    liftReason: liftReason.body,
    ...presentNote(liftReason),
    version,
    abilities: { lift: liftedAt === null && may(actor, 'legal-stop.lift') },
  };
}
