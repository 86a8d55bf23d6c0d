import { z } from 'zod';
import { Ruling } from '#domain/vocabulary.js';
import type { ReaffirmationGroup } from '#review/reaffirm-groups.js';
import type { Reaffirmations } from '#review/reaffirm.service.js';
import { Id, Sha256, Time } from '../openapi/common.dto.js';
import { ChangeRecord, EditRecord } from './opinion.dto.js';
import { presentChange, presentEdit } from './present-opinion.js';

const Group = z
  .object({
    cause: z.literal(['text', 'context']),
    since: EditRecord,
    laterEdits: z.array(EditRecord),
    diffSha256: Sha256,
    changes: z.array(ChangeRecord),
    opinions: z.array(
      z.object({
        id: Id,
        assertionId: Id,
        assertionNumber: z.int(),
        quote: z.string().meta({ description: 'The words as they stand in the newest version.' }),
        ruling: Ruling,
        requiredWording: z.string().nullable(),
        conditions: z.array(z.object({ text: z.string(), met: z.boolean() })),
        givenAt: Time,
      }),
    ),
  })
  .meta({ id: 'ReaffirmationGroup' });

export const ReaffirmationList = z
  .object({ versionNumber: z.int(), versionSha256: Sha256, items: z.array(Group) })
  .meta({ id: 'ReaffirmationList' });

export const NewReaffirmation = z
  .object({
    versionNumber: z.int().positive(),
    versionSha256: Sha256,
    diffSha256: Sha256.meta({ description: 'Of the diff that was shown.' }),
    opinionIds: z.array(Id).min(1).max(500),
  })
  .meta({ id: 'NewReaffirmation' });
export type NewReaffirmation = z.infer<typeof NewReaffirmation>;

export const ReaffirmationResult = z.object({ opinionIds: z.array(Id) }).meta({ id: 'ReaffirmationResult' });

export function presentReaffirmations({ version, groups, names }: Reaffirmations) {
  return {
    versionNumber: version.number,
    versionSha256: version.sha256,
    items: groups.map((group) => presentGroup(group, names)),
  };
}

function presentGroup(group: ReaffirmationGroup, names: ReadonlyMap<string, string>) {
  return {
    cause: group.cause,
    since: presentEdit(group.version, names),
    laterEdits: group.laterEdits.map((edit) => presentEdit(edit, names)),
    diffSha256: group.diffSha256,
    changes: group.changes.map(presentChange),
    opinions: group.opinions.map(({ standing, assertion, quote }) => ({
      id: standing.id,
      assertionId: assertion.id,
      assertionNumber: assertion.number,
      quote,
      ruling: standing.ruling,
      requiredWording: standing.requiredWording,
      conditions: standing.conditions,
      givenAt: standing.createdAt.toISOString(),
    })),
  };
}
