// Words noted beside a decision: written under a label of their own, and read only by those the label lets read.
import { randomUUID } from 'node:crypto';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { type EntityManager, In } from 'typeorm';
import { Refusal } from '#domain/errors.js';
import type { Privilege } from '#domain/vocabulary.js';
import { LegalNote, type LegalNoteKind } from '#database/entities/legal-note.entity.js';
import { pastLabels } from '#database/past-labels.js';
import type { Transaction } from '#database/with-actor.js';

export interface NewNote {
  readonly kind: LegalNoteKind;
  readonly storyId: string;
  readonly privilege: Privilege;
  readonly body: string;
}

/** A note as somebody sees it: `withheld` where there is one that they may not read. */
export interface NoteSeen {
  readonly noteId: string | null;
  readonly body: string;
  readonly privilege: Privilege | null;
  readonly withheld: boolean;
}

/** The note's id; to be named by the row it belongs to. Its writer need not be among its readers. */
export async function writeNote(transaction: Transaction, note: NewNote): Promise<string> {
  const { manager, actor, record } = transaction;
  if (actor.personId === null) throw new Refusal('sign-off/session-only');
  const id = randomUUID();
  const { kind, storyId, privilege } = note;
  const row = { newsroomId: actor.newsroomId, id, storyId, kind, privilege, writtenBy: actor.personId };
  const body = toStorableText(note.body).trim();
  await pastLabels(manager, () => manager.insert(LegalNote, { ...row, body, createdAt: new Date() }));
  if (privilege !== 'none') {
    record({ event: 'privilege.set', payload: { subject: 'note', subjectId: id, from: null, to: privilege } });
  }
  return id;
}

/** How the notes of these ids look to whoever asks; rows that name none get the empty one. */
export async function readNotes(
  manager: EntityManager,
  newsroomId: string,
  noteIds: readonly (string | null)[],
): Promise<(noteId: string | null) => NoteSeen> {
  const ids = noteIds.flatMap((id) => id ?? []);
  const found = ids.length === 0 ? [] : await manager.findBy(LegalNote, { newsroomId, id: In(ids) });
  const byId = new Map(found.map((note) => [note.id, note]));
  return (noteId) => {
    const note = byId.get(noteId ?? '');
    if (note === undefined) return { noteId, body: '', privilege: null, withheld: noteId !== null };
    return { noteId, body: note.body, privilege: note.privilege, withheld: false };
  };
}
