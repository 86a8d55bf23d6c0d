import { z } from 'zod';
import { Bearing, LinkState, Privilege } from '#domain/vocabulary.js';
import type { AssertionLink } from '#database/entities/assertion-link.entity.js';
import type { EvidenceBeside } from '#review/assertion-link.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';

const sourceKind = z.enum(['evidence', 'exchange']);

export const NewAssertionLink = z
  .object({ sourceKind, sourceId: Id, passageOrdinal: z.int().nonnegative(), bearing: Bearing })
  .meta({ id: 'NewAssertionLink' });
export type NewAssertionLink = z.infer<typeof NewAssertionLink>;

export const BearingConfirmation = z
  .object({ version: z.int().positive(), bearing: Bearing })
  .meta({ id: 'BearingConfirmation' });
export type BearingConfirmation = z.infer<typeof BearingConfirmation>;

export const BearingRejection = z.object({ version: z.int().positive() }).meta({ id: 'BearingRejection' });
export type BearingRejection = z.infer<typeof BearingRejection>;

export const AssertionLinkRecord = z
  .object({
    id: Id,
    assertionId: Id,
    state: LinkState,
    bearing: Bearing.nullable(),
    score: z.number(),
    parts: z.record(z.string(), z.number()).meta({ description: 'What the score is made of.' }),
    matched: z.array(z.string()).meta({ description: 'The words that matched, for highlighting.' }),
    method: z.string(),
    methodVersion: z.string(),
    decidedBy: Id.nullable(),
    decidedByName: z.string().nullable(),
    decidedAt: Time.nullable(),
    version: z.int(),
  })
  .meta({ id: 'AssertionLink' });

export const AssertionLinkList = list(
  AssertionLinkRecord.extend({
    target: z
      .object({
        sourceKind,
        sourceId: Id,
        passageOrdinal: z.int(),
        start: z.int(),
        end: z.int(),
        quote: z.string(),
        title: z.string(),
        direction: z.string().nullable(),
        occurredAt: z.string().nullable(),
        caveats: z.string().nullable(),
        sensitivity: z.string().nullable(),
        privilege: Privilege,
      })
      .meta({ id: 'AssertionLinkTarget' }),
  }).meta({ id: 'AssertionLinkWithTarget' }),
).meta({ id: 'AssertionLinkList' });

export function presentAssertionLink(link: AssertionLink, decidedByName: string | null) {
  const { id, assertionId, state, bearing, score, parts, matched, method, methodVersion, decidedBy, version } = link;
  return {
    id,
    assertionId,
    state,
    bearing,
    score,
    parts,
    matched,
    method,
    methodVersion,
    decidedBy,
    decidedByName,
    decidedAt: link.decidedAt?.toISOString() ?? null,
    version,
  };
}

export function presentEvidenceBeside({ link, target, decidedByName }: EvidenceBeside) {
  return { ...presentAssertionLink(link, decidedByName), target };
}
