// What people say about an assertion besides its words: how grave it is, of what kind, about whom.
import { Injectable } from '@nestjs/common';
import { DataSource, type QueryDeepPartialEntity } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { type AssertionCategory, type ChaseLevel, Gravity, type Harm } from '#domain/vocabulary.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { latestVersion, wroteDraft } from '#drafts/draft-lookup.js';
import { requireAssertion } from '#review/assertion-lookup.js';
import { type AssertionView, describeAssertions } from '#review/describe-assertions.js';
import { stirStory } from '#stories/stir-story.js';

export interface AssertionChanges {
  readonly gravity?: Gravity | undefined;
  readonly category?: AssertionCategory | undefined;
  readonly chaseLevel?: ChaseLevel | undefined;
  readonly harms?: Harm[] | undefined;
  readonly jurisdictions?: string[] | undefined;
  readonly about?: string[] | undefined;
  readonly meaning?: string | undefined;
}

@Injectable()
export class EditAssertion {
  constructor(private readonly dataSource: DataSource) {}

  /** R4: a writer of the draft who lowers the gravity only proposes it; all else takes effect at once. */
  async edit(
    actor: PersonActor,
    assertionId: string,
    version: number,
    { gravity, ...others }: AssertionChanges,
  ): Promise<AssertionView> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const assertion = await requireAssertion(manager, actor, assertionId, version);
      const lowers = gravity !== undefined && isMilder(gravity, assertion.gravity);
      const proposes = lowers && (await wroteDraft(manager, actor, assertion.draftId, actor.personId));
      const changes: Partial<Assertion> = Object.fromEntries(
        (Object.entries(others) as [string, unknown][]).filter(([, value]) => value !== undefined),
      );
      if (proposes) Object.assign(changes, { pendingGravity: gravity, pendingBy: actor.personId });
      else if (gravity !== undefined) Object.assign(changes, { gravity, pendingGravity: null, pendingBy: null });
      await updateVersioned(manager, Assertion, assertion, changes as QueryDeepPartialEntity<Assertion>);
      const fields = Object.keys(others).filter((field) => field in changes);
      if (gravity !== undefined && !proposes) fields.push('gravity');
      if (fields.length > 0) record({ event: 'assertion.edited', payload: { assertionId, fields } });
      if (proposes) {
        const payload = { assertionId, from: assertion.gravity, to: gravity };
        record({ event: 'assertion.gravity-proposed', payload });
      }
      return describeAfter(transaction, Object.assign(assertion, changes, { version: version + 1 }));
    });
  }

  /** Somebody who wrote none of the words agrees to the lower gravity, or does not (R4). */
  async settleGravity(
    actor: PersonActor,
    assertionId: string,
    version: number,
    assented: boolean,
  ): Promise<AssertionView> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const assertion = await requireAssertion(manager, actor, assertionId, version);
      const { pendingGravity, state } = assertion;
      if (pendingGravity === null) throw new Refusal('assertion/state-forbids', { state, command: 'assent_gravity' });
      // A proposal can be dropped by anyone; only another can let it take effect.
      if (assented && (await wroteDraft(manager, actor, assertion.draftId, actor.personId)))
        throw new Refusal('assertion/own-words', { command: 'assent_gravity' });
      const gravity = assented ? pendingGravity : assertion.gravity;
      const changes = { gravity, pendingGravity: null, pendingBy: null };
      await updateVersioned(manager, Assertion, assertion, changes);
      record({ event: 'assertion.gravity-settled', payload: { assertionId, to: gravity, assented } });
      return describeAfter(transaction, Object.assign(assertion, changes, { version: version + 1 }));
    });
  }
}

/** Gravities are listed from the gravest. */
function isMilder(one: Gravity, other: Gravity): boolean {
  return Gravity.options.indexOf(one) > Gravity.options.indexOf(other);
}

async function describeAfter(transaction: Transaction, assertion: Assertion): Promise<AssertionView> {
  const { manager, actor } = transaction;
  stirStory(transaction, assertion.storyId);
  const newest = await latestVersion(manager, actor, assertion.draftId);
  const [view] = await describeAssertions(manager, actor, newest, newest.number, [assertion]);
  if (view === undefined) throw new Refusal('assertion/not-found');
  return view;
}
