// Which subjects an assertion is about: the set a person chose, and adding to it.
import type { EntityManager } from 'typeorm';
import { AssertionSubject } from '#database/entities/assertion-subject.entity.js';
import type { Transaction } from '#database/with-actor.js';

/** Until the end of the transaction nobody else names or ties subjects of this story. */
export async function lockSubjects({ manager, actor }: Transaction, storyId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `nightlawyer.subjects:${actor.newsroomId}:${storyId}`,
  ]);
}

/** Subjects by assertion, in no particular order. */
export async function tiesOf(
  manager: EntityManager,
  newsroomId: string,
  assertionIds: readonly string[],
): Promise<Map<string, string[]>> {
  const ties = await manager
    .createQueryBuilder(AssertionSubject, 'tie')
    .where('tie.newsroomId = :newsroomId AND tie.assertionId = ANY(:ids)', { newsroomId, ids: [...assertionIds] })
    .getMany();
  const byAssertion = new Map<string, string[]>();
  for (const { assertionId, subjectId } of ties)
    byAssertion.set(assertionId, [...(byAssertion.get(assertionId) ?? []), subjectId]);
  return byAssertion;
}

/** Makes `subjectIds` the whole set, under the lock of `lockSubjects`; a set that stays as it was leaves no entry in the log. */
export async function replaceTies(
  { manager, actor, record }: Transaction,
  assertionId: string,
  subjectIds: readonly string[],
): Promise<void> {
  const { newsroomId } = actor;
  const before = new Set((await tiesOf(manager, newsroomId, [assertionId])).get(assertionId));
  const wanted = new Set(subjectIds);
  const gone = [...before].filter((id) => !wanted.has(id));
  const added = [...wanted].filter((id) => !before.has(id));
  if (gone.length === 0 && added.length === 0) return;
  for (const subjectId of gone) await manager.delete(AssertionSubject, { newsroomId, assertionId, subjectId });
  for (const subjectId of added) await manager.insert(AssertionSubject, { newsroomId, assertionId, subjectId });
  record({ event: 'subject.tied', payload: { assertionId, subjectIds: [...wanted] } });
}

/** Adds one subject to those the assertion is about. */
export async function addTie(transaction: Transaction, assertionId: string, subjectId: string): Promise<void> {
  const { manager, actor } = transaction;
  const before = (await tiesOf(manager, actor.newsroomId, [assertionId])).get(assertionId) ?? [];
  await replaceTies(transaction, assertionId, [...before, subjectId]);
}
