import { z } from 'zod';
import type { PersonActor } from '#domain/actor.js';
import { may } from '#domain/permissions.js';
import { HeldKind, HoldState } from '#domain/vocabulary.js';
import type { HoldSeen, ReasonSeen } from '#holds/hold.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';

const reason = z.string().trim().min(1).max(4_000);

export const NewHold = z
  .object({
    item: z
      .object({ kind: HeldKind, id: Id })
      .optional()
      .meta({ description: 'Without it the hold is on the whole story.' }),
    reason,
  })
  .meta({ id: 'NewHold' });
export type NewHold = z.infer<typeof NewHold>;

export const HoldDecision = z.object({ version: z.int().positive(), reason }).meta({ id: 'HoldDecision' });
export type HoldDecision = z.infer<typeof HoldDecision>;

export const HoldRecord = z
  .object({
    id: Id,
    storyId: Id,
    state: HoldState,
    itemKind: HeldKind.nullable(),
    itemId: Id.nullable(),
    letterId: Id.nullable().meta({ description: 'The letter that demands it, where the machine proposed it.' }),
    proposedBy: z.string().nullable().meta({ description: 'By what method.' }),
    placedBy: Id.nullable(),
    placedByName: z.string().nullable(),
    placedAt: Time.nullable(),
    endedBy: Id.nullable(),
    endedByName: z.string().nullable(),
    endedAt: Time.nullable(),
    createdAt: Time,
    version: z.int(),
    abilities: z.object({ accept: z.boolean(), dismiss: z.boolean(), release: z.boolean(), reasons: z.boolean() }),
  })
  .meta({ id: 'Hold' });
export const HoldList = list(HoldRecord)
  .extend({ abilities: z.object({ place: z.boolean() }) })
  .meta({ id: 'HoldList' });

export const HoldReasonList = list(
  z
    .object({
      act: z.enum(['placed', 'dismissed', 'released']),
      reason: z.string(),
      personId: Id,
      personName: z.string(),
      createdAt: Time,
    })
    .meta({ id: 'HoldReason' }),
)
  .extend({ label: z.literal('privileged') })
  .meta({ id: 'HoldReasonList' });

export function presentHold(actor: PersonActor, { hold, placedByName, endedByName }: HoldSeen) {
  const { id, storyId, state, itemKind, itemId, letterId, proposedBy, placedBy, endedBy, version } = hold;
  return {
    id,
    storyId,
    state,
    itemKind,
    itemId,
    letterId,
    proposedBy,
    placedBy,
    placedByName,
    placedAt: hold.placedAt?.toISOString() ?? null,
    endedBy,
    endedByName,
    endedAt: hold.endedAt?.toISOString() ?? null,
    createdAt: hold.createdAt.toISOString(),
    version,
    abilities: {
      accept: state === 'proposed' && may(actor, 'hold.place'),
      dismiss: state === 'proposed' && may(actor, 'hold.release'),
      release: state === 'standing' && may(actor, 'hold.release'),
      reasons: may(actor, 'hold.reasons'),
    },
  };
}

export function presentReason({ reason: { act, reason: words, personId, createdAt }, personName }: ReasonSeen) {
  return { act, reason: words, personId, personName, createdAt: createdAt.toISOString() };
}
