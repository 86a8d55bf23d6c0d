// An uploaded file becomes a document of a story: bytes under their sha256, and a row that says so.
import { randomUUID } from 'node:crypto';
import { Blob } from '#database/entities/blob.entity.js';
import { StoredDocument } from '#database/entities/document.entity.js';
import type { Transaction } from '#database/with-actor.js';

/** Bytes that already lie in the blob store. */
export interface StoredFile {
  sha256: string;
  size: number;
  /** As the uploader named it; shown to people, never trusted. */
  fileName: string;
}

/**
 * Writes the document's row. Until the end of the transaction nobody else can file the same bytes in the same story,
 * so that the caller can look first whether they are there already.
 */
export async function lockUpload({ manager, actor }: Transaction, storyId: string, sha256: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `nightlawyer.upload:${actor.newsroomId}:${storyId}:${sha256}`,
  ]);
}

export async function fileDocument(transaction: Transaction, storyId: string, file: StoredFile): Promise<string> {
  const { manager, actor } = transaction;
  const newsroomId = actor.newsroomId;
  await manager
    .createQueryBuilder()
    .insert()
    .into(Blob)
    .values({ newsroomId, sha256: file.sha256, size: String(file.size) })
    .orIgnore()
    .execute();
  const id = randomUUID();
  await manager.insert(StoredDocument, {
    newsroomId,
    id,
    storyId,
    sha256: file.sha256,
    fileName: file.fileName,
    createdBy: actor.personId ?? '',
  });
  return id;
}
