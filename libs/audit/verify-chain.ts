// Walks a newsroom's chain in the database, row by row and whole, and holds it against the signed heads (R9).
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { AuditEntry } from '#database/entities/audit-event.entity.js';
import type { AuditHead, HeadKeys } from '#audit/audit-head.js';
import { type ChainReport, ChainWalk } from '#audit/chain-walk.js';

const PAGE = 1_000;

export interface WalkSettings {
  /** Read before the walk begins: a head younger than the walk would look like a cut-off tail. */
  heads?: readonly AuditHead[];
  keys?: HeadKeys;
  /** Asked after each page; once it is true the walk is given up. */
  outOfTime?: () => boolean;
}

/**
 * The manager must be inside a transaction that may read that newsroom. Null where the time ran out.
 * A cursor and not pages by number: of two rows with one number both are seen, and also one numbered 0 or less.
 */
export async function verifyChain(
  manager: EntityManager,
  newsroomId: string,
  { heads = [], keys = new Map(), outOfTime = () => false }: WalkSettings = {},
): Promise<ChainReport | null> {
  const walk = new ChainWalk(newsroomId, heads, keys);
  const cursor = `audit_walk_${randomUUID().replaceAll('-', '')}`;
  await manager.query(
    `DECLARE ${cursor} NO SCROLL CURSOR FOR
     SELECT newsroom_id AS "newsroomId", seq, at, actor_id AS "actorId", actor_name AS "actorName", actor_role AS "actorRole",
            event, payload, previous_hash AS "previousHash", hash
       FROM audit_event WHERE newsroom_id = $1 ORDER BY seq`,
    [newsroomId],
  );
  try {
    for (;;) {
      if (outOfTime()) return null;
      const page = await manager.query<AuditEntry[]>(`FETCH ${PAGE} FROM ${cursor}`);
      for (const entry of page) if (!walk.take(entry)) return walk.finish();
      if (page.length < PAGE) return walk.finish();
    }
  } finally {
    await manager.query(`CLOSE ${cursor}`);
  }
}
