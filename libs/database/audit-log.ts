// The audit chain of a newsroom: each entry's hash covers the one before it, so nothing can be changed or left out unseen (R9).
import type { DataSource, EntityManager } from 'typeorm';
import { CHAIN_START, entryHash } from '#database/audit-entry.js';
import type { Actor } from '#domain/actor.js';
import { AuditEvent } from '#domain/audit-events.js';

const INSERT = `
  INSERT INTO audit_event (newsroom_id, actor_id, actor_name, actor_role, seq, at, event, payload, previous_hash, hash)
  SELECT $1, $2, $3, $4, entry.*
    FROM unnest($5::bigint[], $6::timestamptz[], $7::text[], $8::jsonb[], $9::text[], $10::text[]) entry`;

/**
 * Appends events in order. The lock is held until the commit, so it must be the last one a transaction takes; while it is held
 * there are two statements and the commit, and nothing is thought about that could be thought about before.
 */
export async function appendAudit(manager: EntityManager, actor: Actor, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const parsed = events.map((event) => AuditEvent.parse(event));
  const [last] = await manager.query<{ seq: string; hash: string }[]>('SELECT seq, hash FROM lock_audit_chain()');
  const at = new Date();
  let seq = BigInt(last?.seq ?? 0);
  let previousHash = last?.hash ?? CHAIN_START;
  const entries = parsed.map(({ event, payload }) => {
    seq += 1n;
    const entry = {
      newsroomId: actor.newsroomId,
      seq: seq.toString(),
      at,
      actorId: actor.personId,
      actorName: actor.name,
      actorRole: actor.role,
      event,
      payload,
      previousHash,
    };
    previousHash = entryHash(entry);
    return { ...entry, hash: previousHash };
  });
  await manager.query(INSERT, [
    actor.newsroomId,
    actor.personId,
    actor.name,
    actor.role,
    entries.map((entry) => entry.seq),
    entries.map((entry) => entry.at.toISOString()),
    entries.map((entry) => entry.event),
    entries.map((entry) => JSON.stringify(entry.payload)),
    entries.map((entry) => entry.previousHash),
    entries.map((entry) => entry.hash),
  ]);
}

/**
 * Waits until all that was committed before is on the disk. A commit that appended to the chain does not wait itself, or the
 * chain's lock would be held for as long as the disk takes and acts could only be written one by one; here those who wait
 * share a flush. Until it answers nothing is acknowledged; whoever reads the act earlier and commits, flushes it as well,
 * for the log ahead of a commit goes first.
 */
export async function untilDurable(dataSource: DataSource): Promise<void> {
  await dataSource.query(`SELECT pg_logical_emit_message(true, 'nightlawyer.audit', '')`);
}
