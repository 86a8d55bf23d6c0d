// Files whose bytes no newsroom needs any more are taken out of the blob store, a while after they were given up.
import { stat } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { systemActor } from '#domain/actor.js';
import { withActor } from '#database/with-actor.js';
import type { FileBlobStore } from '#documents/blob-store.js';
import { lockBlob } from '#intake/erase-blob.js';

/**
 * Somebody may be sending the same bytes again just now: the file is there before their row is. A request is over long before
 * this; a file that was written since is left, for the row that comes.
 */
const GRACE = 10 * 60_000;

/** @returns the checksums whose files went */
export async function removeErasedFiles(
  dataSource: DataSource,
  blobs: FileBlobStore,
  newsroomId: string,
  now: Date,
): Promise<string[]> {
  const before = new Date(now.getTime() - GRACE);
  const erased = await withActor(dataSource, systemActor(newsroomId), ({ manager }) =>
    manager.query<{ sha256: string }[]>(
      `SELECT sha256 FROM blob WHERE newsroom_id = $1 AND erased_at < $2 AND removed_at IS NULL ORDER BY sha256 LIMIT 100`,
      [newsroomId, before],
    ),
  );
  const removed: string[] = [];
  for (const { sha256 } of erased)
    if (await removeFile(dataSource, blobs, newsroomId, sha256, now)) removed.push(sha256);
  return removed;
}

/** The lock is held while the file goes: whoever files the same bytes waits, and then finds that they must be sent again. */
async function removeFile(
  dataSource: DataSource,
  blobs: FileBlobStore,
  newsroomId: string,
  sha256: string,
  now: Date,
): Promise<boolean> {
  return withActor(dataSource, systemActor(newsroomId), async ({ manager }) => {
    await lockBlob(manager, sha256, 'alone');
    const [use] = await manager.query<{ here: boolean; anywhere: boolean }[]>(
      `SELECT bool_or(newsroom_id = $2 AND erased_at IS NOT NULL AND removed_at IS NULL) AS here,
              bool_or(erased_at IS NULL) AS anywhere
         FROM blob WHERE sha256 = $1`,
      [sha256, newsroomId],
    );
    if (use?.here !== true) return false;
    if (!use.anywhere && (await wasWrittenSince(blobs.pathOf(sha256), now.getTime() - GRACE))) return false;
    if (!use.anywhere) await blobs.remove(sha256);
    await manager.query('UPDATE blob SET removed_at = $3 WHERE newsroom_id = $1 AND sha256 = $2', [
      newsroomId,
      sha256,
      now,
    ]);
    return !use.anywhere;
  });
}

async function wasWrittenSince(path: string, time: number): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: 0 }));
  return mtimeMs > time;
}
