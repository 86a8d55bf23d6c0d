// Changing the label of a document or a note: raised by whoever reads it, given up or shared by a lawyer with a reason.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { lowers } from '#domain/privilege.js';
import { requireAs } from '#domain/require-permission.js';
import type { Privilege } from '#domain/vocabulary.js';
import { StoredDocument } from '#database/entities/document.entity.js';
import { Evidence } from '#database/entities/evidence.entity.js';
import { Exchange } from '#database/entities/exchange.entity.js';
import { LegalNote } from '#database/entities/legal-note.entity.js';
import { type LabelledSubject, PrivilegeChange } from '#database/entities/privilege-change.entity.js';
import { pastLabels } from '#database/past-labels.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { writeNote } from '#privilege/legal-note.js';
import { requireStory } from '#stories/story.service.js';

/** What carries the label, and the label that was read beside it. */
export interface LabelSeen {
  readonly subject: LabelledSubject;
  readonly subjectId: string;
  readonly from: Privilege;
}

interface Labelled {
  newsroomId: string;
  id: string;
  storyId: string;
  privilege: Privilege;
  version: number;
}

@Injectable()
export class ChangePrivilege {
  constructor(private readonly dataSource: DataSource) {}

  /** @throws Refusal `privilege/not-found`, `privilege/not-raised`, `record/stale` */
  async raise(actor: PersonActor, seen: LabelSeen, to: Privilege): Promise<void> {
    if (seen.from === to || lowers(seen.from, to)) throw new Refusal('privilege/not-raised');
    await withActor(this.dataSource, actor, async (transaction) => {
      await relabel(transaction, seen.subject, await requireLabelled(transaction, seen), to, null);
    });
  }

  /** The reason is privileged itself. @throws Refusal `privilege/not-found`, `privilege/not-lowered`, `record/stale` */
  async lower(actor: PersonActor, seen: LabelSeen, to: Privilege, reason: string): Promise<void> {
    requireAs(actor, 'privilege.lower', {});
    if (!lowers(seen.from, to)) throw new Refusal('privilege/not-lowered');
    await withActor(this.dataSource, actor, async (transaction) => {
      const row = await requireLabelled(transaction, seen);
      const { storyId } = row;
      const note = { kind: 'privilege_change' as const, storyId, privilege: 'privileged' as const, body: reason };
      await relabel(transaction, seen.subject, row, to, await writeNote(transaction, note));
    });
  }
}

/** Sets the label and keeps who changed it, from what, to what. Whoever raises a label may lose sight of the text by it. */
async function relabel(
  { manager, actor, record }: Transaction,
  subject: LabelledSubject,
  row: Labelled,
  to: Privilege,
  reasonNoteId: string | null,
): Promise<void> {
  if (actor.personId === null) throw new Refusal('sign-off/session-only');
  const { newsroomId, storyId, id: subjectId, privilege: from } = row;
  const entity = subject === 'document' ? StoredDocument : LegalNote;
  await pastLabels(manager, () => updateVersioned<StoredDocument | LegalNote>(manager, entity, row, { privilege: to }));
  const change = { newsroomId, id: randomUUID(), storyId, subject, subjectId, from, to, reasonNoteId };
  await manager.insert(PrivilegeChange, { ...change, personId: actor.personId, createdAt: new Date() });
  record({ event: 'privilege.set', payload: { subject, subjectId, from, to } });
}

/** The row, if this actor may read it and it still carries the label that they saw. */
async function requireLabelled({ manager, actor }: Transaction, seen: LabelSeen): Promise<Labelled> {
  const { newsroomId } = actor;
  const row =
    seen.subject === 'note'
      ? await manager.findOneBy(LegalNote, { newsroomId, id: seen.subjectId })
      : await labelledDocument(manager, newsroomId, seen.subjectId);
  if (row === null) throw new Refusal('privilege/not-found');
  await requireStory(manager, actor, row.storyId, 'privilege/not-found');
  if (row.privilege !== seen.from) throw new Refusal('record/stale', { id: row.id });
  return row;
}

/** Letters from the other side and the newsroom's own drafts are no secret of the newsroom's, and carry no label. */
async function labelledDocument(manager: EntityManager, newsroomId: string, id: string): Promise<Labelled | null> {
  const of = { newsroomId, documentId: id };
  if (!(await manager.existsBy(Evidence, of)) && !(await manager.existsBy(Exchange, of))) return null;
  return manager.findOne(StoredDocument, {
    where: { newsroomId, id },
    select: { newsroomId: true, id: true, storyId: true, privilege: true, version: true },
  });
}

/** For bytes that are filed once more: under a higher label than they have, they get it; under a lower one they keep theirs. */
export async function raiseDocument(transaction: Transaction, documentId: string, to?: Privilege): Promise<void> {
  const { manager, actor } = transaction;
  const row = await labelledDocument(manager, actor.newsroomId, documentId);
  if (to === undefined || row === null || row.privilege === to || lowers(row.privilege, to)) return;
  await relabel(transaction, 'document', row, to, null);
}
