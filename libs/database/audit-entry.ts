// What of an audit entry its hash covers; docs/audit.md tells others how to make the same bytes (R9).
import type { AuditEntry } from '#database/entities/audit-event.entity.js';
import { canonicalSha256 } from '#platform/canonical-json.js';

/** What stands before the first entry. */
export const CHAIN_START = '0'.repeat(64);

/** Everything of an entry but its own hash, in the form that is hashed and exported. */
export function hashedForm(entry: Omit<AuditEntry, 'hash'>) {
  return {
    newsroomId: entry.newsroomId,
    seq: entry.seq,
    at: entry.at.toISOString(),
    actor: { id: entry.actorId, name: entry.actorName, role: entry.actorRole },
    event: entry.event,
    payload: entry.payload,
    previousHash: entry.previousHash,
  };
}

/** Lower-case hexadecimal SHA-256 of the RFC 8785 bytes of the entry without its hash. */
export function entryHash(entry: Omit<AuditEntry, 'hash'>): string {
  return canonicalSha256(hashedForm(entry));
}
