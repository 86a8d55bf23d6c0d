import { z } from 'zod';
import { AuditEvent } from '#domain/audit-events.js';
import { AuditHead } from '#audit/audit-head.js';
import type { AuditLine } from '#audit/audit.service.js';
import type { CheckSeen } from '#audit/audit-check.service.js';
import { Id, list, Sha256, Time } from '../openapi/common.dto.js';

const seq = z
  .string()
  .regex(/^[1-9]\d{0,17}$/)
  .meta({ description: 'The number of an entry in the newsroom’s log, from 1, in decimal digits.' });
const limit = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(200))
  .default(50);
const events = AuditEvent.options.map(({ shape }) => shape.event.value);
type EventName = AuditEvent['event'];

export const AuditQuery = z.object({
  before: seq.optional().meta({ description: 'Only what is older: the `next` of the page before.' }),
  event: z.enum(events as [EventName, ...EventName[]]).optional(),
  personId: Id.optional().meta({ description: 'Whose acts.' }),
  about: Id.optional().meta({
    description: 'A record that entries name; of a story, draft, letter or assertion also what belongs to it.',
  }),
  from: Time.optional(),
  to: Time.optional().meta({ description: 'Entries at this very moment are left out.' }),
  limit,
});
export type AuditQuery = z.infer<typeof AuditQuery>;

export const HeadQuery = z.object({ before: seq.optional(), limit });
export type HeadQuery = z.infer<typeof HeadQuery>;

const AuditRecord = z
  .object({
    seq,
    at: Time,
    actor: z.object({ id: Id.nullable(), name: z.string(), role: z.string() }),
    event: z.string(),
    words: z.string().meta({ description: 'One sentence, without a word of a draft, a letter or an opinion.' }),
    payload: z.record(z.string(), z.unknown()).nullable().meta({
      description: 'Ids, codes and counts; null for readers who may see no stories.',
    }),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });

export const AuditList = list(AuditRecord)
  .extend({ next: seq.nullable().meta({ description: 'The `before` of the next page; null on the last.' }) })
  .meta({ id: 'AuditList' });

export const HeadList = list(AuditHead.meta({ id: 'AuditHead' })).meta({ id: 'AuditHeadList' });

export const CheckRecord = z
  .object({
    id: Id.nullable().meta({ description: 'What to ask for later; null where the answer is here already.' }),
    state: z.enum(['running', 'done', 'failed']),
    entries: z.int().nullable().meta({ description: 'How many hold, from the first on.' }),
    head: Sha256.nullable().meta({ description: 'The hash of the last of them.' }),
    heads: z.int().nullable().meta({ description: 'How many signed heads fit.' }),
    headsUpTo: seq.nullable().meta({ description: 'The last entry that one of them covers.' }),
    firstBad: z
      .object({
        seq: z.string(),
        reason: z.enum([
          'gap',
          'out-of-order',
          'broken-link',
          'altered',
          'unknown-event',
          'other-than-head',
          'cut-off',
          'bad-head',
        ]),
      })
      .nullable(),
  })
  .meta({ id: 'AuditCheck' });

export function presentLine({ entry, words, payload }: AuditLine) {
  const { seq, at, actorId, actorName, actorRole, event, hash } = entry;
  const actor = { id: actorId, name: actorName, role: actorRole };
  return { seq, at: at.toISOString(), actor, event, words, payload, hash };
}

export function presentCheck({ id, state, report }: CheckSeen) {
  return {
    id,
    state,
    entries: report?.entries ?? null,
    head: report?.head ?? null,
    heads: report?.heads ?? null,
    headsUpTo: report?.headsUpTo ?? null,
    firstBad: report?.firstBad ?? null,
  };
}
