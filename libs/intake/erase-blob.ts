// When no document of the newsroom needs stored bytes any more, their row says so; the file itself goes a little later.
import type { EntityManager } from 'typeorm';

/** Between whoever stores bytes and whoever takes them away, in all newsrooms: they share one file. Held to the end of the transaction. */
export async function lockBlob(manager: EntityManager, sha256: string, how: 'shared' | 'alone'): Promise<void> {
  const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await manager.query(`SELECT ${lock}(hashtextextended('nightlawyer.blob:' || $1, 0))`, [sha256]);
}

/** True where the bytes are given up; false where another document of the newsroom still has them. */
export async function eraseBlob(manager: EntityManager, newsroomId: string, sha256: string): Promise<boolean> {
  await lockBlob(manager, sha256, 'alone');
  const [, erased] = await manager.query<[unknown[], number]>(
    `UPDATE blob SET erased_at = now() WHERE newsroom_id = $1 AND sha256 = $2 AND erased_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM document
                         WHERE document.newsroom_id = $1 AND document.sha256 = $2 AND document.erased_at IS NULL)`,
    [newsroomId, sha256],
  );
  return erased === 1;
}
