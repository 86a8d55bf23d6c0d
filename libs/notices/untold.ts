// Has anybody been told of this occasion before?
import type { EntityManager } from 'typeorm';
import type { NoticeKind } from '#domain/vocabulary.js';
import type { Occasion } from '#notices/occasion.js';

/** As `Date.prototype.toISOString` writes it. */
export const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** SQL that holds while nobody was told; `$1` is the newsroom, `subject` and `occasion` are SQL themselves. */
export const untold = (kind: NoticeKind, subject: string, occasion: string) =>
  `NOT EXISTS (SELECT 1 FROM notice WHERE notice.newsroom_id = $1 AND notice.kind = '${kind}'
                  AND notice.subject_id = ${subject} AND notice.occasion = ${occasion})`;

/** Those of the occasions, all of one kind, that nobody was told of. */
export async function withoutTold(
  manager: EntityManager,
  newsroomId: string,
  kind: NoticeKind,
  due: readonly Occasion[],
): Promise<Occasion[]> {
  if (due.length === 0) return [];
  const told = await manager.query<{ key: string }[]>(
    `SELECT subject_id || ' ' || occasion AS key FROM notice
      WHERE newsroom_id = $1 AND kind = $2 AND subject_id = ANY($3)`,
    [newsroomId, kind, due.map(({ subjectId }) => subjectId)],
  );
  const keys = new Set(told.map(({ key }) => key));
  return due.filter(({ subjectId, occasion }) => !keys.has(`${subjectId} ${occasion}`));
}
