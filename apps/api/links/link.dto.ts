import { z } from 'zod';
import { LinkState, PassageSource, Privilege, Stance } from '#domain/vocabulary.js';
import type { Link } from '#database/entities/link.entity.js';
import type { LinkWithTarget } from '#letters/link.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';

export const Confirmation = z.object({ version: z.int().positive(), stance: Stance }).meta({ id: 'Confirmation' });
export type Confirmation = z.infer<typeof Confirmation>;

export const Rejection = z.object({ version: z.int().positive() }).meta({ id: 'Rejection' });
export type Rejection = z.infer<typeof Rejection>;

export const NewLink = z
  .object({ sourceKind: PassageSource, sourceId: Id, passageOrdinal: z.int().nonnegative(), stance: Stance })
  .meta({ id: 'NewLink' });
export type NewLink = z.infer<typeof NewLink>;

export const LinkRecord = z
  .object({
    id: Id,
    allegationId: Id,
    state: LinkState,
    stance: Stance.nullable(),
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
  .meta({ id: 'Link' });

export const LinkList = list(
  LinkRecord.extend({
    target: z
      .object({
        sourceKind: PassageSource,
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
        assertionId: Id.nullable(),
      })
      .meta({ id: 'LinkTarget' }),
  }).meta({ id: 'LinkWithTarget' }),
).meta({ id: 'LinkList' });

export function presentLink(link: Link, decidedByName: string | null) {
  const { id, allegationId, state, stance, score, parts, matched, method, methodVersion, decidedBy, version } = link;
  const decidedAt = link.decidedAt?.toISOString() ?? null;
  return {
    id,
    allegationId,
    state,
    stance,
    score,
    parts,
    matched,
    method,
    methodVersion,
    decidedBy,
    decidedByName,
    decidedAt,
    version,
  };
}

export function presentLinkWithTarget({ link, target, decidedByName }: LinkWithTarget) {
  return { ...presentLink(link, decidedByName), target };
}
