// Finding stored documents: one with its text, many without, and the thing that already holds given bytes.
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { StoredDocument } from '#database/entities/document.entity.js';
import type { Transaction } from '#database/with-actor.js';

const WITHOUT_TEXT = [
  'newsroomId',
  'id',
  'storyId',
  'sha256',
  'fileName',
  'status',
  'refusal',
  'mediaType',
  'warnings',
  'ocr',
  'privilege',
  'sentAt',
  'sender',
].map((column) => `document.${column}`);

export async function requireDocument(
  { manager, actor }: Pick<Transaction, 'manager' | 'actor'>,
  id: string,
): Promise<StoredDocument> {
  const document = await manager.findOneBy(StoredDocument, { newsroomId: actor.newsroomId, id });
  if (document === null) throw new Error(`document ${id} is gone`);
  return document;
}

/** Documents by id, without their texts, which can be long. */
export async function documentSummaries(manager: EntityManager, ids: string[]): Promise<Map<string, StoredDocument>> {
  const documents = await manager
    .createQueryBuilder(StoredDocument, 'document')
    .select(WITHOUT_TEXT)
    .where('document.id = ANY(:ids)', { ids })
    .getMany();
  return new Map(documents.map((document) => [document.id, document]));
}

/** The row of `entity` in this story whose document holds these very bytes. */
export async function findByBytes<Row extends ObjectLiteral & { storyId: string; documentId: string }>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  storyId: string,
  sha256: string,
): Promise<Row | null> {
  return manager
    .createQueryBuilder(entity, 'holder')
    .innerJoin(
      StoredDocument,
      'document',
      'document.id = holder.documentId AND document.newsroomId = holder.newsroomId',
    )
    .where('holder.storyId = :storyId AND document.sha256 = :sha256', { storyId, sha256 })
    .getOne();
}

/** The text of a document that has been read. */
export function textOf(document: StoredDocument): string {
  if (document.text === null) throw new Error(`document ${document.id} has no text yet`);
  return document.text;
}
