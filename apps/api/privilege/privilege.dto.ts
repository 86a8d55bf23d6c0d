import { z } from 'zod';
import { Privilege } from '#domain/vocabulary.js';
import type { NoteSeen } from '#privilege/legal-note.js';
import type { LoggedText } from '#privilege/privilege-log.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';

/** A label that a new text may be given. To share in a common interest is a lawyer's decision about a text that is there. */
export const NewLabel = Privilege.exclude(['common_interest']);

export const LabelledSubject = z.enum(['document', 'note']);

const from = Privilege.meta({ description: 'The label that was read beside the text.' });

export const LabelRaise = z.object({ from, to: Privilege }).meta({ id: 'LabelRaise' });
export type LabelRaise = z.infer<typeof LabelRaise>;

export const LabelLowering = z
  .object({ from, to: Privilege, reason: z.string().trim().min(1).max(4_000) })
  .meta({ id: 'LabelLowering', description: 'Protection given up, or shared. The reason is privileged itself.' });
export type LabelLowering = z.infer<typeof LabelLowering>;

export const LabelSet = z
  .object({ subject: LabelledSubject, subjectId: Id, privilege: Privilege })
  .meta({ id: 'LabelSet' });

/** What stands beside the words of a note, wherever they stand. */
export const NOTE_FIELDS = {
  noteId: Id.nullable().meta({ description: 'Of the note, to change its label; null where there is none.' }),
  privilege: Privilege.nullable().meta({ description: 'Of the note; null where there is none, or none you may read.' }),
  withheld: z.boolean().meta({ description: 'True where there is a note that you may not read.' }),
};

export function presentNote({ noteId, privilege, withheld }: NoteSeen) {
  return { noteId, privilege, withheld };
}

export const PrivilegeLog = list(
  z
    .object({
      number: z.int(),
      subject: z.enum(['document', 'note', 'opinion', 'hold']),
      subjectId: Id,
      date: z.string().meta({ description: "A day in the story's time zone." }),
      type: z.string(),
      author: z.string(),
      recipients: z.string(),
      description: z.string().meta({ description: 'What it is about, in neutral words.' }),
      privilege: Privilege,
      basis: z.string(),
      changes: z.array(
        z.object({
          at: Time,
          byName: z.string(),
          from: Privilege,
          to: Privilege,
          reason: z.string().nullable().meta({ description: 'Privileged; in no export.' }),
        }),
      ),
    })
    .meta({ id: 'PrivilegeLogEntry' }),
).meta({ id: 'PrivilegeLog' });

export function presentLogged({ entry, row }: LoggedText) {
  const { number, date, type, author, recipients, subject: description, basis } = row;
  const { subject, subjectId, privilege } = entry;
  const changes = entry.changes.map(({ at, byName, from, to, reason }) => ({
    at: at.toISOString(),
    byName,
    from,
    to,
    reason,
  }));
  return { number, subject, subjectId, date, type, author, recipients, description, privilege, basis, changes };
}
