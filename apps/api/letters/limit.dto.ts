import { z } from 'zod';
import type { Actor } from '#domain/actor.js';
import { may } from '#domain/permissions.js';
import type { LimitWithNames } from '#letters/limit.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';

/** The same wherever a letter's time is said. */
export const DueRecord = z.object({
  at: Time,
  timeZone: z.string().meta({ description: 'In which the letter means it: an IANA name, or an offset.' }),
  wholeDay: z.boolean().meta({ description: 'No hour was named: it runs out as the day does.' }),
});

export const LimitVersion = z.object({ version: z.int().positive() }).meta({ id: 'LimitVersion' });
export type LimitVersion = z.infer<typeof LimitVersion>;

export const LimitRecord = z
  .object({
    id: Id,
    letterId: Id,
    due: DueRecord,
    open: z.boolean().meta({ description: 'Whether it still waits for the newsroom, and people are told of it.' }),
    settledBy: Id.nullable(),
    settledByName: z.string().nullable(),
    settledAt: Time.nullable().meta({ description: 'When somebody said that it is dealt with.' }),
    version: z.int(),
    abilities: z.object({ settle: z.boolean(), reopen: z.boolean() }),
  })
  .meta({ id: 'LetterLimit' });
export const LimitList = list(LimitRecord).meta({ id: 'LetterLimitList' });

export function presentLimit({ limit, open, settledByName }: LimitWithNames, actor: Actor) {
  const { id, letterId, dueAt, dueZone, dueWholeDay, settledBy, settledAt, version } = limit;
  const mine = may(actor, 'limit.settle');
  return {
    id,
    letterId,
    due: { at: dueAt.toISOString(), timeZone: dueZone, wholeDay: dueWholeDay },
    open,
    settledBy,
    settledByName,
    settledAt: settledAt?.toISOString() ?? null,
    version,
    abilities: { settle: mine && settledAt === null, reopen: mine && settledAt !== null },
  };
}
