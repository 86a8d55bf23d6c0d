// A counsel letter arrives: its row, its document and the first task, in one transaction.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { revokeCertificates } from '#certificates/revoke-certificates.js';
import type { Actor } from '#domain/actor.js';
import { Letter } from '#database/entities/letter.entity.js';
import { withActor } from '#database/with-actor.js';
import { fileDocument, lockUpload, type StoredFile } from '#intake/receive-document.js';
import { planTask } from '#jobs/plan-task.js';
import { stirStory } from '#stories/stir-story.js';
import { requireStory } from '#stories/story.service.js';

export interface LetterNotes {
  title?: string | undefined;
  /** The firm, as far as the newsroom knows it. */
  sender?: string | undefined;
  receivedAt?: Date | undefined;
}

@Injectable()
export class ReceiveLetter {
  constructor(private readonly dataSource: DataSource) {}

  /** The same bytes sent twice into the same story are one letter. */
  async receive(
    actor: Actor & { personId: string },
    storyId: string,
    file: StoredFile,
    notes: LetterNotes,
  ): Promise<{ letter: Letter; duplicate: boolean }> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      await requireStory(manager, actor, storyId);
      await lockUpload(transaction, storyId, file.sha256);
      const known = await manager.findOneBy(Letter, { newsroomId: actor.newsroomId, storyId, sha256: file.sha256 });
      if (known !== null) return { letter: known, duplicate: true };
      const letter = manager.create(Letter, {
        newsroomId: actor.newsroomId,
        id: randomUUID(),
        storyId,
        documentId: await fileDocument(transaction, storyId, file),
        sha256: file.sha256,
        title: notes.title ?? file.fileName,
        sender: notes.sender ?? '',
        status: 'received',
        failure: null,
        receivedAt: notes.receivedAt ?? new Date(),
        linkedAt: null,
        reviewedBy: null,
        reviewedAt: null,
        createdBy: actor.personId,
        createdAt: new Date(),
        version: 1,
      });
      await manager.insert(Letter, letter);
      await planTask(transaction, 'letter.extract', letter.id);
      record({ event: 'letter.received', payload: { letterId: letter.id, storyId, sha256: file.sha256 } });
      // Nobody has read yet what it says: nothing of the story stays cleared, and the watch tells everybody.
      await revokeCertificates(transaction, { storyId }, 'letter_arrived', letter.id);
      stirStory(transaction, storyId);
      return { letter, duplicate: false };
    });
  }
}
