// Everything that was ever ruled on an assertion and what became of it, without a word of the reasoning (R10).
import { type EntityManager, In } from 'typeorm';
import { Opinion } from '#database/entities/opinion.entity.js';
import { OpinionConditionMet } from '#database/entities/opinion-condition-met.entity.js';
import { OpinionConfirmation } from '#database/entities/opinion-confirmation.entity.js';
import { OpinionWithdrawal } from '#database/entities/opinion-withdrawal.entity.js';
import { Person } from '#database/entities/person.entity.js';

/** Who did something, and when. */
export interface Act {
  readonly personId: string;
  readonly name: string;
  readonly at: Date;
}

export interface OpinionRecord {
  readonly opinion: Opinion;
  readonly lawyerName: string;
  readonly notedByName: string | null;
  /** When the lawyer said that advice by telephone was theirs. */
  readonly confirmedAt: Date | null;
  readonly confirmed: boolean;
  /** Confirmed, and by a lawyer who wrote none of the draft's words, as far as is known now (R4). */
  readonly counts: boolean;
  readonly conditions: readonly { readonly text: string; readonly met: Act | null }[];
  readonly withdrawn: (Act & { readonly byOpinionId: string | null }) | null;
}

/** In the order in which they were given. */
export async function readOpinionRecords(
  manager: EntityManager,
  newsroomId: string,
  assertionId: string,
): Promise<OpinionRecord[]> {
  const opinions = await manager.find(Opinion, {
    where: { newsroomId, assertionId },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  const ofThese = { newsroomId, opinionId: In(opinions.map(({ id }) => id)) };
  const confirmations = await manager.findBy(OpinionConfirmation, ofThese);
  const withdrawals = await manager.findBy(OpinionWithdrawal, ofThese);
  const met = await manager.findBy(OpinionConditionMet, ofThese);
  const names = await readNames(manager, [
    ...opinions.flatMap(({ lawyerId, notedBy }) => [lawyerId, notedBy]),
    ...[...withdrawals, ...met].map(({ personId }) => personId),
  ]);
  const writers = await readWriters(manager, newsroomId, opinions);
  const act = (personId: string, at: Date): Act => ({ personId, name: names.get(personId) ?? '', at });
  return opinions.map((opinion) => {
    const confirmation = confirmations.find(({ opinionId }) => opinionId === opinion.id);
    const withdrawal = withdrawals.find(({ opinionId }) => opinionId === opinion.id);
    const confirmed = opinion.channel === 'written' || confirmation !== undefined;
    const metHere = met.filter(({ opinionId }) => opinionId === opinion.id);
    return {
      opinion,
      lawyerName: names.get(opinion.lawyerId) ?? '',
      notedByName: names.get(opinion.notedBy ?? '') ?? null,
      confirmedAt: confirmation?.createdAt ?? null,
      confirmed,
      counts: confirmed && !writers.has(opinion.lawyerId),
      conditions: opinion.conditions.map((text, ordinal) => {
        const done = metHere.find((row) => row.ordinal === ordinal);
        return { text, met: done === undefined ? null : act(done.personId, done.createdAt) };
      }),
      withdrawn:
        withdrawal === undefined
          ? null
          : { ...act(withdrawal.personId, withdrawal.createdAt), byOpinionId: withdrawal.byOpinionId },
    };
  });
}

/** Those of the lawyers who wrote words of the drafts that they ruled on. */
async function readWriters(
  manager: EntityManager,
  newsroomId: string,
  opinions: readonly Opinion[],
): Promise<Set<string>> {
  const rows = await manager.query<{ lawyer_id: string }[]>(
    `SELECT lawyer_id FROM unnest($2::uuid[], $3::uuid[]) AS given (draft_id, lawyer_id)
      WHERE wrote_draft($1, draft_id, lawyer_id) GROUP BY lawyer_id`,
    [newsroomId, opinions.map(({ draftId }) => draftId), opinions.map(({ lawyerId }) => lawyerId)],
  );
  return new Set(rows.map(({ lawyer_id }) => lawyer_id));
}

/** Names by id; the same person may be named many times, and nobody need be. */
export async function readNames(manager: EntityManager, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids)].filter((id) => id !== null);
  const people = await manager.find(Person, { where: { id: In(known) }, select: { id: true, name: true } });
  return new Map(people.map(({ id, name }) => [id, name]));
}
