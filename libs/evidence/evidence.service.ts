// Evidence: adding a preserved item to a story, and finding it again.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { defaultPrivilege } from '#domain/privilege.js';
import type { Privilege, Sensitivity } from '#domain/vocabulary.js';
import type { StoredDocument } from '#database/entities/document.entity.js';
import { Evidence } from '#database/entities/evidence.entity.js';
import { pastLabels } from '#database/past-labels.js';
import { withActor } from '#database/with-actor.js';
import { documentSummaries, findByBytes, requireDocument } from '#intake/document-lookup.js';
import { fileDocument, lockUpload, type StoredFile } from '#intake/receive-document.js';
import { withholdSource } from '#evidence/withhold-source.js';
import { planTask } from '#jobs/plan-task.js';
import { raiseDocument } from '#privilege/change-privilege.js';
import { requireStory } from '#stories/story.service.js';

export interface EvidenceNotes {
  title?: string | undefined;
  kind?: string | undefined;
  /** Where it came from, and how it was preserved. */
  provenance?: string | undefined;
  /** What it does not show. */
  caveats?: string | undefined;
  sensitivity?: Sensitivity | undefined;
  /** Without it: as whoever adds it would have it. */
  privilege?: Privilege | undefined;
}

export interface EvidenceWithDocument {
  evidence: Evidence;
  document: StoredDocument;
}

@Injectable()
export class EvidenceService {
  constructor(private readonly dataSource: DataSource) {}

  /** Adds an item. The same bytes in the same story are the same item, whoever sends them again. */
  async add(
    actor: Actor & { personId: string },
    storyId: string,
    file: StoredFile,
    notes: EvidenceNotes,
  ): Promise<Evidence> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      await requireStory(manager, actor, storyId);
      // What lies there already is the same item also to those who may not read it, and so is what they add themselves.
      return pastLabels(manager, async () => {
        await lockUpload(transaction, storyId, file.sha256);
        const known = await findByBytes(manager, Evidence, storyId, file.sha256);
        if (known !== null) {
          await raiseDocument(transaction, known.documentId, notes.privilege);
          return known;
        }
        const evidence = manager.create(Evidence, {
          newsroomId: actor.newsroomId,
          id: randomUUID(),
          storyId,
          documentId: await fileDocument(transaction, storyId, file, notes.privilege ?? defaultPrivilege(actor)),
          title: notes.title ?? file.fileName,
          kind: notes.kind ?? 'document',
          provenance: notes.provenance ?? '',
          caveats: notes.caveats ?? '',
          sensitivity: notes.sensitivity ?? 'newsroom',
          createdBy: actor.personId,
          createdAt: new Date(),
          version: 1,
        });
        await manager.insert(Evidence, evidence);
        await planTask(transaction, 'evidence.read', evidence.id);
        record({ event: 'evidence.added', payload: { evidenceId: evidence.id, storyId, sha256: file.sha256 } });
        return evidence;
      });
    });
  }

  /** Without the documents' texts, which can be long. */
  async list(actor: Actor, storyId: string): Promise<EvidenceWithDocument[]> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      await requireStory(manager, actor, storyId);
      const items = await manager.find(Evidence, {
        where: { newsroomId: actor.newsroomId, storyId },
        order: { createdAt: 'ASC', id: 'ASC' },
      });
      const byId = await documentSummaries(
        manager,
        items.map((item) => item.documentId),
      );
      return items.flatMap((evidence) => {
        const document = byId.get(evidence.documentId);
        return document === undefined ? [] : [withholdSource(actor, { evidence, document })];
      });
    });
  }

  async read(actor: Actor, evidenceId: string): Promise<EvidenceWithDocument> {
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const evidence = await manager.findOneBy(Evidence, { newsroomId: actor.newsroomId, id: evidenceId });
      if (evidence === null) throw new Refusal('evidence/not-found');
      await requireStory(manager, actor, evidence.storyId, 'evidence/not-found');
      const document = await requireDocument({ manager, actor }, evidence.documentId);
      return withholdSource(actor, { evidence, document });
    });
  }
}
