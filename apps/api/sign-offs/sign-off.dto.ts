import { z } from 'zod';
import { SignOffKind } from '#domain/vocabulary.js';
import type { SignOffList as SignOffsSeen, SignOffSeen } from '#readiness/sign-off.service.js';
import { Id, list, Sha256, Time } from '../openapi/common.dto.js';
import { NewLabel, NOTE_FIELDS, presentNote } from '../privilege/privilege.dto.js';

export const NewSignOff = z
  .object({
    kind: SignOffKind,
    versionSha256: Sha256.meta({ description: 'Of the words that were read.' }),
    opinionsSha256: Sha256.meta({ description: 'Of the opinions as they stood, from the readiness.' }),
    statement: z.string().trim().max(4_000).default(''),
    privilege: NewLabel.optional().meta({
      description: "Of the statement. Without it: privileged of a lawyer's, none of an editor's.",
    }),
  })
  .meta({ id: 'NewSignOff' });
export type NewSignOff = z.infer<typeof NewSignOff>;

export const SignOffRecord = z
  .object({
    id: Id,
    draftId: Id,
    kind: SignOffKind,
    versionNumber: z.int(),
    versionSha256: Sha256,
    opinionsSha256: Sha256,
    personId: Id,
    personName: z.string(),
    statement: z.string().meta({ description: 'Empty where it is withheld from you.' }),
    ...NOTE_FIELDS,
    createdAt: Time,
    withdrawnAt: Time.nullable(),
    holds: z.boolean().meta({ description: 'Given over the newest words and the opinions that stand now.' }),
    abilities: z.object({ withdraw: z.boolean() }),
  })
  .meta({ id: 'SignOff' });
export const SignOffList = list(SignOffRecord)
  .extend({
    abilities: z
      .object({ legal: z.boolean(), editorial: z.boolean() })
      .meta({ description: 'Which sign-offs you could give: by role, and as somebody who wrote none of the draft.' }),
  })
  .meta({ id: 'SignOffList' });

export function presentSignOff({ signOff, note, personName, withdrawnAt, holds, mayWithdraw }: SignOffSeen) {
  const { id, draftId, kind, versionNumber, versionSha256, opinionsSha256, personId, createdAt } = signOff;
  return {
    id,
    draftId,
    kind,
    versionNumber,
    versionSha256,
    opinionsSha256,
    personId,
    personName,
    statement: note.body,
    ...presentNote(note),
    createdAt: createdAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    holds,
    abilities: { withdraw: mayWithdraw },
  };
}

export function presentSignOffs({ signOffs, abilities }: SignOffsSeen) {
  return { items: signOffs.map(presentSignOff), abilities };
}
