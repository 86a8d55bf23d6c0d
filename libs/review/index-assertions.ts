// The assertions that bear on publication as passages of the story, so that a letter's allegations meet them.
import { isSettled } from '#domain/assertion.states.js';
import type { Span } from '#domain/version-text.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import type { Draft } from '#database/entities/draft.entity.js';
import { Letter } from '#database/entities/letter.entity.js';
import type { Transaction } from '#database/with-actor.js';
import { planTask } from '#jobs/plan-task.js';
import { indexSource } from '#passages/passage-index.js';
import { In } from 'typeorm';

/**
 * Indexes what stands in the newest version and is not settled; the passage's ordinal is the assertion's number.
 * Its title is its paragraph: "she knew" is found by what the sentences beside it are about. Where
 * other words came or went, the story's letters are linked again.
 * @param standing spans in `text`, by assertion
 */
export async function indexAssertions(
  transaction: Transaction,
  draft: Draft,
  text: string,
  standing: ReadonlyMap<string, Span>,
): Promise<void> {
  const { manager } = transaction;
  const { newsroomId, storyId, id: draftId } = draft;
  const assertions = await manager.find(Assertion, { where: { newsroomId, draftId }, order: { number: 'ASC' } });
  const passages = assertions.flatMap(({ id, number, state }) => {
    const span = standing.get(id);
    if (span === undefined || isSettled(state)) return [];
    return [{ ordinal: number, ...span, title: paragraphAround(text, span), body: text.slice(span.start, span.end) }];
  });
  const before = await manager.query<{ ordinal: number; body: string }[]>(
    `SELECT ordinal, body FROM passage WHERE newsroom_id = $1 AND source_kind = 'assertion' AND source_id = $2`,
    [newsroomId, draftId],
  );
  await indexSource(manager, { newsroomId, storyId, sourceKind: 'assertion', sourceId: draftId, passages });
  const words = (all: readonly { ordinal: number; body: string }[]) =>
    new Set(all.map(({ ordinal, body }) => `${ordinal} ${body}`));
  const [older, newer] = [words(before), words(passages)];
  if (older.size !== newer.size || [...newer].some((one) => !older.has(one)))
    await linkLettersAgain(transaction, draft);
}

async function linkLettersAgain(transaction: Transaction, { newsroomId, storyId }: Draft): Promise<void> {
  const letters = await transaction.manager.find(Letter, {
    where: { newsroomId, storyId, status: In(['split', 'linked']) },
    select: { id: true },
  });
  for (const { id } of letters)
    transaction.beforeCommit(`letter.link ${id}`, () => planTask(transaction, 'letter.link', id));
}

/** Up to the next empty line on either side. */
export function paragraphAround(text: string, { start, end }: Span): string {
  const from = text.lastIndexOf('\n\n', start);
  const to = text.indexOf('\n\n', end);
  return text.slice(from < 0 ? 0 : from + 2, to < 0 ? text.length : to);
}
