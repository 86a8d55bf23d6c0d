// An uploaded file becomes a document of a story: bytes under their sha256, and a row that says so.
import { randomUUID } from 'node:crypto';
import type { Privilege } from '#domain/vocabulary.js';
import { StoredDocument } from '#database/entities/document.entity.js';
import type { Transaction } from '#database/with-actor.js';
import { lockBlob } from '#intake/erase-blob.js';

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

/** @param privilege of the text, and so of all that is read out of it */
export async function fileDocument(
  transaction: Transaction,
  storyId: string,
  file: StoredFile,
  privilege: Privilege = 'none',
): Promise<string> {
  const { manager, actor, record } = transaction;
  const newsroomId = actor.newsroomId;
  // Bytes that were given up a moment ago are wanted again; nobody takes the file away meanwhile.
  await lockBlob(manager, file.sha256, 'shared');
  await manager.query(
    `INSERT INTO blob (newsroom_id, sha256, size) VALUES ($1, $2, $3)
     ON CONFLICT ON CONSTRAINT blob_pk DO UPDATE SET erased_at = NULL, removed_at = NULL WHERE blob.erased_at IS NOT NULL`,
    [newsroomId, file.sha256, file.size],
  );
  const id = randomUUID();
  await manager.insert(StoredDocument, {
    newsroomId,
    id,
    storyId,
    sha256: file.sha256,
    fileName: file.fileName,
    privilege,
    createdBy: actor.personId ?? '',
  });
  if (privilege !== 'none') {
    record({ event: 'privilege.set', payload: { subject: 'document', subjectId: id, from: null, to: privilege } });
  }
  return id;
}
