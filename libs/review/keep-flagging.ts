// A plan of placing and flagging onto the rows, in the transaction that ends the task.
import { randomUUID } from 'node:crypto';
import type { FlaggedAssertion } from '@nightlawyer/text/flag.js';
import { In } from 'typeorm';
import { Assertion } from '#database/entities/assertion.entity.js';
import type { Draft } from '#database/entities/draft.entity.js';
import { Placement } from '#database/entities/placement.entity.js';
import type { Transaction } from '#database/with-actor.js';
import type { FlaggingPlan } from '#review/plan-flagging.js';
import { moveAssertion } from '#review/move-assertion.js';

/** Written on every proposal, so that it can be told later what proposed it (R5). */
const FLAG_METHOD = 'names-and-stings';
/** Steps when the same text would be flagged otherwise. */
const FLAG_METHOD_VERSION = '1';

/** PostgreSQL takes 65,535 parameters a statement. */
const ROWS_AT_ONCE = 1_000;

/** The plan's proposals as assertions, standing where they were found. */
export interface Proposed {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** Writes the placements, moves what must be moved, adds the proposals. The draft's row is locked. */
export async function keepFlagging(
  transaction: Transaction,
  draft: Draft,
  number: number,
  text: string,
  plan: FlaggingPlan,
): Promise<Proposed[]> {
  const { manager } = transaction;
  const { newsroomId, id: draftId } = draft;
  await insertPlacements(
    transaction,
    plan.placements.map(({ id, versionNumber, status, span, score, candidates }) => ({
      newsroomId,
      id: randomUUID(),
      assertionId: id,
      draftId,
      versionNumber,
      status,
      start: span?.start ?? null,
      end: span?.end ?? null,
      score,
      candidates: [...candidates],
    })),
  );
  const moving = await manager.find(Assertion, {
    where: { newsroomId, id: In([...plan.reopen, ...plan.restore]) },
    order: { id: 'ASC' },
    lock: { mode: 'for_no_key_update' },
  });
  for (const assertion of moving) {
    if (assertion.state === 'dismissed') await moveAssertion(transaction, assertion, 'reopen', { wordsChanged: true });
    if (assertion.state === 'withdrawn') await moveAssertion(transaction, assertion, 'restore');
  }
  return addProposals(transaction, draft, number, text, plan.proposals);
}

async function addProposals(
  transaction: Transaction,
  { newsroomId, storyId, id: draftId }: Draft,
  versionNumber: number,
  text: string,
  proposals: readonly FlaggedAssertion[],
): Promise<Proposed[]> {
  const { manager } = transaction;
  const last = (await manager.maximum(Assertion, 'number', { newsroomId, draftId })) ?? 0;
  const rows = proposals.map((proposal, index) => ({
    newsroomId,
    id: randomUUID(),
    storyId,
    draftId,
    number: last + index + 1,
    state: 'proposed' as const,
    origin: 'machine' as const,
    quote: text.slice(proposal.start, proposal.end),
    firstVersion: versionNumber,
    gravity: proposal.gravity,
    category: proposal.category,
    chaseLevel: proposal.chaseLevel,
    harms: proposal.harms,
    about: [...proposal.subjects],
    reasons: [...proposal.reasons],
    score: proposal.score,
    method: FLAG_METHOD,
    methodVersion: FLAG_METHOD_VERSION,
  }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await manager.insert(Assertion, rows.slice(from, from + ROWS_AT_ONCE));
  const places = rows.map(({ id }, index) => ({ id, ...spanOf(proposals[index]) }));
  await insertPlacements(
    transaction,
    places.map(({ id, start, end }) => ({
      newsroomId,
      id: randomUUID(),
      assertionId: id,
      draftId,
      versionNumber,
      status: 'exact' as const,
      start,
      end,
      score: 1,
      candidates: [],
    })),
  );
  return places;
}

async function insertPlacements(
  { manager }: Transaction,
  rows: Omit<Placement, 'decision' | 'decidedBy' | 'decidedAt' | 'version'>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await manager.insert(Placement, rows.slice(from, from + ROWS_AT_ONCE));
}

function spanOf(proposal: FlaggedAssertion | undefined): { start: number; end: number } {
  return { start: proposal?.start ?? 0, end: proposal?.end ?? 0 };
}
