// Evidence and exchanges are read alike: text out, cut into passages, indexed, and the story's letters and drafts looked at anew.
import { Injectable } from '@nestjs/common';
import { cutPassages } from '@nightlawyer/text/passages.js';
import type { PassageSource } from '#domain/vocabulary.js';
import { Draft } from '#database/entities/draft.entity.js';
import type { Transaction } from '#database/with-actor.js';
import { requireDocument, textOf } from '#intake/document-lookup.js';
import { DocumentReader, keepReading } from '#intake/read-document.js';
import type { LeasedStep } from '#jobs/leased-step.js';
import { planTask } from '#jobs/plan-task.js';
import { indexSource } from '#passages/passage-index.js';

/** The thing whose document is read. */
export interface ReadableSource {
  sourceKind: PassageSource;
  sourceId: string;
  storyId: string;
  documentId: string;
  title: string;
}

@Injectable()
export class SourceReader {
  constructor(private readonly documents: DocumentReader) {}

  /** Reads, cuts and indexes; `recorded` is called with the number of passages, inside the same transaction. */
  async read(
    step: LeasedStep,
    source: ReadableSource,
    recorded: (transaction: Transaction, passages: number) => void,
  ): Promise<void> {
    const document = await step.read((transaction) => requireDocument(transaction, source.documentId));
    await step.progress(10);
    const extracted = await this.documents.extract(document, step.signal);
    await step.progress(70);
    await step.commit(async (transaction) => {
      const text = textOf(await keepReading(transaction, source.documentId, extracted));
      const passages = cutPassages(text, extracted.blocks).map(({ start, end }, ordinal) => ({
        ordinal,
        start,
        end,
        title: source.title,
        body: text.slice(start, end),
      }));
      const { sourceKind, sourceId, storyId } = source;
      const { newsroomId } = transaction.actor;
      await indexSource(transaction.manager, { newsroomId, storyId, sourceKind, sourceId, passages });
      await lookAgain(transaction, storyId);
      recorded(transaction, passages.length);
    });
  }
}

/** What has just been indexed may answer letters that were linked before it came, and bear out what drafts assert. */
async function lookAgain(transaction: Transaction, storyId: string): Promise<void> {
  const { manager, actor, beforeCommit } = transaction;
  const { newsroomId } = actor;
  const drafts = await manager.find(Draft, { where: { newsroomId, storyId }, select: { newsroomId: true, id: true } });
  // A letter whose text was erased asks nothing any more.
  const letters = await manager.query<{ id: string }[]>(
    `SELECT letter.id FROM letter
       JOIN document ON document.newsroom_id = letter.newsroom_id AND document.id = letter.document_id
      WHERE letter.newsroom_id = $1 AND letter.story_id = $2 AND letter.status IN ('split','linked') AND document.erased_at IS NULL`,
    [newsroomId, storyId],
  );
  for (const { id } of drafts) beforeCommit(`draft.flag ${id}`, () => planTask(transaction, 'draft.flag', id));
  for (const { id } of letters) beforeCommit(`letter.link ${id}`, () => planTask(transaction, 'letter.link', id));
}
