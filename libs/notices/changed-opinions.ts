// Which opinions were given, confirmed, withdrawn or became void since then? Nothing of what a lawyer wrote is among it (R10).
import { type EntityManager, In } from 'typeorm';
import type { AdviceChannel, Ruling } from '#domain/vocabulary.js';
import { Person } from '#database/entities/person.entity.js';
import type { Stretch } from '#notices/changed-assertions.js';
import type { VoidedOpinion } from '#notices/voided-opinions.js';

type OpinionChange = 'given' | 'confirmed' | 'withdrawn' | 'voided';

export interface ChangedOpinion {
  id: string;
  assertionId: string;
  ruling: Ruling;
  channel: AdviceChannel;
  lawyerName: string;
  versionNumber: number;
  createdAt: Date;
  what: OpinionChange[];
  /** The edit that made it void. */
  voidedBy: { versionNumber: number; authorId: string; authorName: string; at: Date } | null;
}

type Row = Omit<ChangedOpinion, 'what' | 'voidedBy'> & { confirmedAt: Date | null; withdrawnAt: Date | null };

/** In the order in which they were given. `voided` are those that became void since. */
export async function changedOpinions(
  manager: EntityManager,
  { newsroomId, newest, since }: Stretch,
  voided: readonly VoidedOpinion[],
): Promise<ChangedOpinion[]> {
  const rows = await manager.query<Row[]>(
    `SELECT opinion.id, opinion.assertion_id AS "assertionId", opinion.ruling, opinion.channel, person.name AS "lawyerName",
            opinion.version_number AS "versionNumber", opinion.created_at AS "createdAt",
            confirmation.created_at AS "confirmedAt", withdrawal.created_at AS "withdrawnAt"
       FROM opinion
       JOIN person ON person.id = opinion.lawyer_id
       LEFT JOIN opinion_confirmation confirmation
         ON confirmation.newsroom_id = opinion.newsroom_id AND confirmation.opinion_id = opinion.id
       LEFT JOIN opinion_withdrawal withdrawal
         ON withdrawal.newsroom_id = opinion.newsroom_id AND withdrawal.opinion_id = opinion.id
      WHERE opinion.newsroom_id = $1 AND opinion.draft_id = $2
        AND (greatest(opinion.created_at, confirmation.created_at, withdrawal.created_at) > $3 OR opinion.id = ANY($4))
      ORDER BY opinion.created_at, opinion.id`,
    [newsroomId, newest.draftId, since, voided.map(({ opinion }) => opinion.id)],
  );
  const authorIds = voided.map(({ voiding }) => voiding.version.authorId);
  const authors = await manager.find(Person, { where: { id: In(authorIds) }, select: { id: true, name: true } });
  return rows.map(({ confirmedAt, withdrawnAt, ...row }) => {
    const voiding = voided.find(({ opinion }) => opinion.id === row.id)?.voiding;
    const what: OpinionChange[] = [];
    if (row.createdAt > since) what.push('given');
    if (confirmedAt !== null && confirmedAt > since) what.push('confirmed');
    if (withdrawnAt !== null && withdrawnAt > since) what.push('withdrawn');
    if (voiding === undefined) return { ...row, what, voidedBy: null };
    const { number, authorId, createdAt } = voiding.version;
    const authorName = authors.find(({ id }) => id === authorId)?.name ?? '';
    return {
      ...row,
      what: [...what, 'voided'],
      voidedBy: { versionNumber: number, authorId, authorName, at: createdAt },
    };
  });
}
