// A person says where an assertion stands, where the program could not or was wrong (R2).
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { isSettled } from '#domain/assertion.states.js';
import { Refusal } from '#domain/errors.js';
import { type Span, versionText } from '#domain/version-text.js';
import type { PlacementDecision } from '#domain/vocabulary.js';
import type { Assertion } from '#database/entities/assertion.entity.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Draft } from '#database/entities/draft.entity.js';
import { Placement } from '#database/entities/placement.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { latestVersion, lockDraft, wroteDraft } from '#drafts/draft-lookup.js';
import { planTask } from '#jobs/plan-task.js';
import { placementIn, requireAssertion } from '#review/assertion-lookup.js';
import { type AssertionView, describeAssertions } from '#review/describe-assertions.js';
import { refuseKnown, wordsIn } from '#review/mark-assertion.js';
import { moveAssertion } from '#review/move-assertion.js';
import { stirStory } from '#stories/stir-story.js';

export interface Decision {
  readonly versionNumber: number;
  /** Of the placement's row. */
  readonly placementVersion: number;
  readonly decision: PlacementDecision;
  /** With `reattached`: where it stands. */
  readonly span: Span | null;
}

@Injectable()
export class DecidePlacement {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Only in the newest version (`version/stale`), and only while the assertion still bears on publication.
   * Letting go of words that are there in some form is for somebody who did not write them (R4).
   */
  async decide(actor: PersonActor, assertionId: string, wanted: Decision): Promise<AssertionView> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { draftId } = await requireAssertion(manager, actor, assertionId);
      // The other candidates may be assertions of their own: the program looks again.
      await planTask(transaction, 'draft.flag', draftId);
      const draft = await lockDraft(manager, actor.newsroomId, draftId);
      const assertion = await requireAssertion(manager, actor, assertionId);
      const newest = await latestVersion(manager, actor, draftId);
      if (newest.number !== wanted.versionNumber) throw new Refusal('version/stale', { latest: newest.number });
      const placement = await placementIn(manager, assertion, newest.number);
      if (placement === null) throw new Refusal('placement/not-found');
      if (isSettled(assertion.state)) throw stateForbids(assertion);
      const changes = await this.changesFor(transaction, assertion, newest, placement, wanted);
      const decided = { decision: wanted.decision, decidedBy: actor.personId, decidedAt: new Date() };
      const row = { newsroomId: actor.newsroomId, id: placement.id, version: wanted.placementVersion };
      await updateVersioned(manager, Placement, row, { ...changes, ...decided });
      record({
        event: 'placement.decided',
        payload: { assertionId, number: newest.number, decision: wanted.decision },
      });
      if (wanted.decision !== 'confirmed' && placement.status !== 'gone' && draft.flaggedVersion >= newest.number)
        await updateVersioned(manager, Draft, draft, { flaggedVersion: newest.number - 1 });
      const now =
        wanted.decision === 'let_go'
          ? await moveAssertion(transaction, assertion, 'withdraw', { textGone: true })
          : assertion;
      stirStory(transaction, assertion.storyId);
      const [view] = await describeAssertions(manager, actor, newest, newest.number, [now]);
      if (view === undefined) throw new Refusal('assertion/not-found');
      return view;
    });
  }

  private async changesFor(
    { manager, actor }: Transaction,
    assertion: Assertion,
    newest: DraftVersion,
    { status }: Placement,
    { decision, span }: Decision,
  ): Promise<Partial<Pick<Placement, 'status' | 'start' | 'end' | 'candidates' | 'score'>>> {
    const unchanged = status === 'exact' || status === 'moved';
    switch (decision) {
      case 'confirmed':
        if (status === 'ambiguous' || status === 'gone') throw new Refusal('placement/not-found', { status });
        return {};
      case 'let_go':
        // What stands there word for word is dismissed, which has its own rules; it is not let go.
        if (unchanged) throw stateForbids(assertion);
        if (status !== 'gone' && (await wroteDraft(manager, actor, assertion.draftId, actor.personId)))
          throw new Refusal('assertion/own-words', { command: decision });
        return {};
      case 'reattached': {
        if (unchanged) throw stateForbids(assertion);
        if (span === null) throw new Refusal('assertion/no-such-words');
        const { start, end } = wordsIn(newest, span);
        await refuseKnown(manager, newest, { start, end }, assertion.id);
        const same = versionText(newest.blocks).slice(start, end) === assertion.quote;
        return { status: same ? 'moved' : 'changed', start, end, candidates: [], score: 1 };
      }
    }
  }
}

function stateForbids({ state }: Assertion): Refusal {
  return new Refusal('assertion/state-forbids', { state, command: 'placement' });
}
