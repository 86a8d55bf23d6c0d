// The audit chain of a newsroom: each entry's hash covers the one before it, so nothing can be changed or left out unseen (R9).
import type { EntityManager } from 'typeorm';
import { AuditEntry } from '#database/entities/audit-event.entity.js';
import type { Actor } from '#domain/actor.js';
import { AuditEvent } from '#domain/audit-events.js';
import { canonicalSha256 } from '#platform/canonical-json.js';

/** What stands before the first entry. */
const CHAIN_START = '0'.repeat(64);

/** Appends events in order. The lock is held until the commit, so it must be the last one a transaction takes. */
export async function appendAudit(manager: EntityManager, actor: Actor, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('nightlawyer.audit:' || $1, 0))`, [
    actor.newsroomId,
  ]);
  const [last] = await manager.query<{ seq: string; hash: string }[]>(
    `SELECT seq, hash FROM audit_event WHERE newsroom_id = $1 ORDER BY seq DESC LIMIT 1`,
    [actor.newsroomId],
  );
  let seq = BigInt(last?.seq ?? 0);
  let previousHash = last?.hash ?? CHAIN_START;
  const entries: AuditEntry[] = [];
  for (const event of events) {
    const parsed = AuditEvent.parse(event);
    seq += 1n;
    const entry: AuditEntry = {
      newsroomId: actor.newsroomId,
      seq: seq.toString(),
      at: new Date(),
      actorId: actor.personId,
      actorName: actor.name,
      actorRole: actor.role,
      event: parsed.event,
      payload: parsed.payload,
      previousHash,
      hash: '',
    };
    entry.hash = hashOf(entry);
    previousHash = entry.hash;
    entries.push(entry);
  }
  await manager
    .createQueryBuilder()
    .insert()
    .into(AuditEntry)
    .values(entries as object[])
    .execute();
}

export interface ChainReport {
  newsroomId: string;
  entries: number;
  /** The first entry that does not fit, or null when the whole chain holds. */
  firstBad: { seq: string; reason: 'gap' | 'broken-link' | 'altered' | 'unknown-event' } | null;
  head: string;
}

/** Walks one newsroom's chain from its start. The manager must be able to read that newsroom. */
export async function verifyChain(manager: EntityManager, newsroomId: string): Promise<ChainReport> {
  let expectedSeq = 1n;
  let previousHash = CHAIN_START;
  const report = (firstBad: ChainReport['firstBad']): ChainReport => ({
    newsroomId,
    entries: Number(expectedSeq - 1n),
    firstBad,
    head: previousHash,
  });
  for (;;) {
    const page = await manager
      .createQueryBuilder(AuditEntry, 'entry')
      .where('entry.newsroomId = :newsroomId AND entry.seq >= :from', { newsroomId, from: expectedSeq.toString() })
      .orderBy('entry.seq')
      .limit(1_000)
      .getMany();
    if (page.length === 0) return report(null);
    for (const entry of page) {
      const seq = expectedSeq.toString();
      if (entry.seq !== seq) return report({ seq, reason: 'gap' });
      if (entry.previousHash !== previousHash) return report({ seq, reason: 'broken-link' });
      if (entry.hash !== hashOf(entry)) return report({ seq, reason: 'altered' });
      if (!AuditEvent.safeParse({ event: entry.event, payload: entry.payload }).success) {
        return report({ seq, reason: 'unknown-event' });
      }
      previousHash = entry.hash;
      expectedSeq += 1n;
    }
  }
}

function hashOf(entry: AuditEntry): string {
  return canonicalSha256({
    newsroomId: entry.newsroomId,
    seq: entry.seq,
    at: entry.at.toISOString(),
    actor: { id: entry.actorId, name: entry.actorName, role: entry.actorRole },
    event: entry.event,
    payload: entry.payload,
    previousHash: entry.previousHash,
  });
}
