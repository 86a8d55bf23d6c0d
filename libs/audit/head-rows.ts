// The signed heads that the database itself keeps.
import type { EntityManager } from 'typeorm';
import { AuditHeadRow } from '#database/entities/audit-head.entity.js';
import type { AuditHead } from '#audit/audit-head.js';

/** All of a newsroom's heads, the oldest first; with `after`, those that cover more than that number. */
export async function headsOf(manager: EntityManager, newsroomId: string, after = '0'): Promise<AuditHead[]> {
  const rows = await manager
    .createQueryBuilder(AuditHeadRow, 'head')
    .where('head.newsroomId = :newsroomId AND head.seq > :after', { newsroomId, after })
    .orderBy('head.seq')
    .getMany();
  return rows.map(headOf);
}

export function headOf({ newsroomId, seq, hash, at, keyId, signature }: AuditHeadRow): AuditHead {
  return { newsroomId, seq, hash, at: written(at), keyId, signature };
}

/** A row that was tampered with may hold a time that is none ('infinity'); then its signature will tell. */
function written(at: Date): string {
  return at instanceof Date && Number.isFinite(at.getTime()) ? at.toISOString() : String(at);
}
