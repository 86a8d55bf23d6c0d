// Who may make data keys while the vault's own key is being changed? Nobody; and the change waits for whoever is at it.
import type { EntityManager } from 'typeorm';

/** Held to the end of the transaction. */
export async function lockVault(manager: EntityManager, newsroomId: string, how: 'shared' | 'alone'): Promise<void> {
  const lock = how === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await manager.query(`SELECT ${lock}(hashtextextended('nightlawyer.vault:' || $1, 0))`, [newsroomId]);
}
