import { z } from 'zod';
import { BlockerCode } from '#domain/readiness.js';
import type { DraftReadiness } from '#readiness/readiness.service.js';
import { Id, Sha256, Time } from '../openapi/common.dto.js';

const BlockerRecord = z
  .object({
    code: BlockerCode,
    id: Id.meta({ description: 'What blocks: an assertion, letter, allegation, legal stop, sign-off or the draft.' }),
    otherId: Id.nullable().meta({ description: 'The subject, where a reply is what is missing.' }),
    message: z.string(),
    link: z.string().meta({ description: 'The page on which it is cleared away, from the root of the site.' }),
    liftable: z.boolean().meta({ description: 'Whether two people may decide to publish against it.' }),
  })
  .meta({ id: 'Blocker' });

export const ReadinessRecord = z
  .object({
    ready: z.boolean(),
    versionNumber: z.int(),
    sha256: Sha256.meta({ description: 'Of the newest version, which is the one judged.' }),
    opinionsSha256: Sha256.meta({ description: 'Of the opinions that stand and count; a sign-off names it.' }),
    blockers: z.array(BlockerRecord),
    lifted: z
      .array(BlockerRecord.extend({ overrideId: Id }).meta({ id: 'LiftedBlocker' }))
      .meta({ description: 'Blockers that stand, but that two people decided to publish against.' }),
    changesAt: Time.nullable().meta({ description: 'When this answer changes by itself.' }),
    checkedAt: Time,
  })
  .meta({ id: 'Readiness' });

export function presentReadiness({ changesAt, checkedAt, ...rest }: DraftReadiness) {
  return { ...rest, changesAt: changesAt?.toISOString() ?? null, checkedAt: checkedAt.toISOString() };
}
