// A person marks words of the newest version as an assertion.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { blockOf, placedBlocks, type Span, versionText } from '#domain/version-text.js';
import type { AssertionCategory, ChaseLevel, Gravity, Harm } from '#domain/vocabulary.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import type { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Placement } from '#database/entities/placement.entity.js';
import { withActor } from '#database/with-actor.js';
import { latestVersion, lockDraft, requireDraft, requireVersion } from '#drafts/draft-lookup.js';
import { planTask } from '#jobs/plan-task.js';
import { type AssertionView, describeAssertions } from '#review/describe-assertions.js';
import { stirStory } from '#stories/stir-story.js';

export interface Marked extends Span {
  readonly versionNumber: number;
  readonly versionSha256: string;
  readonly gravity: Gravity;
  readonly category: AssertionCategory;
  readonly chaseLevel: ChaseLevel;
  readonly harms: readonly Harm[];
  readonly jurisdictions: readonly string[];
  readonly about: readonly string[];
  readonly meaning: string;
}

@Injectable()
export class MarkAssertion {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The new assertion, flagged. Refuses with `version/unknown`, `version/stale`, `version/unplaced`,
   * `assertion/no-such-words`, or `assertion/known` where the very span is marked already.
   */
  async mark(actor: PersonActor, draftId: string, marked: Marked): Promise<AssertionView> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      await requireDraft(manager, actor, draftId);
      // It is laid beside the story's evidence and letters by the same task that does so for the program's own.
      await planTask(transaction, 'draft.flag', draftId);
      const draft = await lockDraft(manager, actor.newsroomId, draftId);
      const named = await requireVersion(manager, actor, draftId, marked.versionNumber);
      if (named.sha256 !== marked.versionSha256) throw new Refusal('version/unknown', { draftId });
      const newest = await latestVersion(manager, actor, draftId);
      if (newest.number !== named.number) throw new Refusal('version/stale', { draftId, latest: newest.number });
      if (draft.flaggedVersion < newest.number && draft.flagFailure === null) throw new Refusal('version/unplaced');
      const { start, end, words } = wordsIn(newest, marked);
      await refuseKnown(manager, newest, { start, end });
      const assertion = manager.create(Assertion, {
        newsroomId: actor.newsroomId,
        id: randomUUID(),
        storyId: draft.storyId,
        draftId,
        number: ((await manager.maximum(Assertion, 'number', { newsroomId: actor.newsroomId, draftId })) ?? 0) + 1,
        state: 'flagged',
        origin: 'person',
        quote: words,
        firstVersion: newest.number,
        gravity: marked.gravity,
        category: marked.category,
        chaseLevel: marked.chaseLevel,
        harms: [...marked.harms],
        jurisdictions: [...marked.jurisdictions],
        about: [...marked.about],
        meaning: marked.meaning,
        reasons: [],
        score: 1,
        method: 'person',
        methodVersion: '1',
        pendingGravity: null,
        pendingBy: null,
        assignedTo: null,
        queuedAt: null,
        dueAt: null,
        createdBy: actor.personId,
        createdAt: new Date(),
        version: 1,
      });
      await manager.insert(Assertion, assertion);
      await manager.insert(Placement, {
        newsroomId: actor.newsroomId,
        id: randomUUID(),
        assertionId: assertion.id,
        draftId,
        versionNumber: newest.number,
        status: 'exact',
        start,
        end,
        score: 1,
      });
      const { id: assertionId, number } = assertion;
      record({ event: 'assertion.added', payload: { assertionId, draftId, number } });
      stirStory(transaction, draft.storyId);
      const [view] = await describeAssertions(manager, actor, newest, newest.number, [assertion]);
      if (view === undefined) throw new Refusal('assertion/not-found');
      return view;
    });
  }
}

/** The span without white space around it, and its words; `assertion/no-such-words` where it lies in no one block or cuts a character. */
export function wordsIn(version: DraftVersion, span: Span): Span & { words: string } {
  const text = versionText(version.blocks);
  const selected = text.slice(span.start, span.end);
  const words = selected.trim();
  const start = span.start + (selected.length - selected.trimStart().length);
  const end = start + words.length;
  const inBlock = words !== '' && blockOf(placedBlocks(version.blocks), { start, end }) !== undefined;
  if (span.end > text.length || !inBlock || toStorableText(words) !== words)
    throw new Refusal('assertion/no-such-words', { ...span });
  return { start, end, words };
}

/** Nobody marks the same words twice; what was withdrawn does not count. */
export async function refuseKnown(
  manager: EntityManager,
  { newsroomId, draftId, number }: DraftVersion,
  { start, end }: Span,
  except: string | null = null,
): Promise<void> {
  const [known] = await manager.query<{ id: string }[]>(
    `SELECT assertion.id FROM placement
       JOIN assertion ON assertion.newsroom_id = placement.newsroom_id AND assertion.id = placement.assertion_id
      WHERE placement.newsroom_id = $1 AND placement.draft_id = $2 AND placement.version_number = $3
        AND placement.start_offset = $4 AND placement.end_offset = $5
        AND assertion.state <> 'withdrawn' AND assertion.id IS DISTINCT FROM $6 LIMIT 1`,
    [newsroomId, draftId, number, start, end, except],
  );
  if (known !== undefined) throw new Refusal('assertion/known', { assertionId: known.id });
}
