// The task `draft.flag`: every assertion is looked for in the newer versions, and what they newly assert is proposed.
import { Injectable } from '@nestjs/common';
import { flagAssertions } from '@nightlawyer/text/flag.js';
import { isSettled } from '#domain/assertion.states.js';
import { placedBlocks, type Span, versionText } from '#domain/version-text.js';
import { Draft } from '#database/entities/draft.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import type { Transaction } from '#database/with-actor.js';
import { latestVersion, lockDraft } from '#drafts/draft-lookup.js';
import type { LeasedStep } from '#jobs/leased-step.js';
import type { TaskProcessor } from '#jobs/task-processor.js';
import type { PassageHit, PassageMemory } from '#passages/passage-index.js';
import { findEvidence } from '#review/find-evidence.js';
import { readFlaggingState } from '#review/flagging-state.js';
import { indexAssertions } from '#review/index-assertions.js';
import { keepEvidence } from '#review/keep-evidence.js';
import { keepFlagging } from '#review/keep-flagging.js';
import { type FlaggingPlan, type FlaggingState, planFlagging } from '#review/plan-flagging.js';
import { stirStory } from '#stories/stir-story.js';

/** Asked about in one transaction; between two, progress is told and a lost lease noticed. */
const QUESTIONS_AT_ONCE = 20;

@Injectable()
export class FlagDraftProcessor implements TaskProcessor {
  readonly kind = 'draft.flag';

  async run(step: LeasedStep): Promise<void> {
    const { draft, number, blocks, state } = await step.read((transaction) => gather(transaction, step.subjectId));
    const text = versionText(blocks);
    const flagged = flagAssertions(text, placedBlocks(blocks));
    const plan = planFlagging(state, flagged);
    await step.progress(30);
    const words = (spans: Iterable<Span>) => [...new Set([...spans].map(({ start, end }) => text.slice(start, end)))];
    const evidence = await this.lookForEvidence(
      step,
      draft,
      words([...toLookUp(state, plan).values(), ...plan.proposals]),
    );
    await step.commit(async (transaction) => {
      const { manager, record } = transaction;
      // Somebody may have marked or decided something meanwhile: what is written starts from what is there now.
      const current = await lockDraft(manager, draft.newsroomId, draft.id);
      const now = await readFlaggingState(manager, current, number);
      const settled = planFlagging(now, flagged);
      const proposed = await keepFlagging(transaction, current, number, text, settled);
      const found = new Map(proposed.map(({ id, start, end }) => [id, { start, end }]));
      for (const [id, span] of [...toLookUp(now, settled), ...found]) {
        const hits = evidence.get(text.slice(span.start, span.end));
        if (hits !== undefined) await keepEvidence(transaction, { id, storyId: draft.storyId }, hits);
      }
      await indexAssertions(transaction, current, text, new Map([...settled.standing, ...found]));
      stirStory(transaction, draft.storyId);
      if (current.flaggedVersion >= number && current.flagFailure === null && proposed.length === 0) return;
      const flaggedVersion = Math.max(current.flaggedVersion, number);
      await updateVersioned(manager, Draft, current, { flaggedVersion, flagFailure: null });
      record({ event: 'draft.flagged', payload: { draftId: draft.id, number, ...countsOf(settled, number) } });
    });
  }

  async park(transaction: Transaction, draftId: string, code: string): Promise<void> {
    const draft = await lockDraft(transaction.manager, transaction.actor.newsroomId, draftId);
    await updateVersioned(transaction.manager, Draft, draft, { flagFailure: code });
    transaction.record({ event: 'draft.flagging-failed', payload: { draftId, code } });
    stirStory(transaction, draft.storyId);
  }

  /** Hits by the words asked about. */
  private async lookForEvidence(
    step: LeasedStep,
    { newsroomId, storyId }: Draft,
    questions: readonly string[],
  ): Promise<Map<string, PassageHit[]>> {
    const found = new Map<string, PassageHit[]>();
    const memory: PassageMemory = new Map();
    for (let from = 0; from < questions.length; from += QUESTIONS_AT_ONCE) {
      await step.read(async ({ manager }) => {
        for (const words of questions.slice(from, from + QUESTIONS_AT_ONCE))
          found.set(words, await findEvidence(manager, { newsroomId, storyId, memory }, words));
      });
      step.signal.throwIfAborted();
      await step.progress(30 + (60 * found.size) / questions.length);
    }
    return found;
  }
}

async function gather({ manager, actor }: Transaction, draftId: string) {
  const draft = await manager.findOneByOrFail(Draft, { newsroomId: actor.newsroomId, id: draftId });
  const { number, blocks } = await latestVersion(manager, actor, draftId);
  const state: FlaggingState = await readFlaggingState(manager, draft, number);
  return { draft, number, blocks, state };
}

/** Whose words are new; where no version is, everything that is not settled: there may be new evidence. */
function toLookUp(state: FlaggingState, { changed, placements, standing }: FlaggingPlan): Map<string, Span> {
  const open = state.assertions.filter(({ state: now }) => !isSettled(now)).map(({ id }) => id);
  return new Map(
    (placements.length === 0 ? open : changed).flatMap((id) => {
      const span = standing.get(id);
      return span === undefined ? [] : [[id, span]];
    }),
  );
}

function countsOf({ placements, proposals }: FlaggingPlan, number: number) {
  const counts = { proposed: proposals.length, exact: 0, moved: 0, changed: 0, ambiguous: 0, gone: 0 };
  for (const { versionNumber, status } of placements) if (versionNumber === number) counts[status] += 1;
  return counts;
}
