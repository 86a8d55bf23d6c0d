// What is known about drafts at this moment, in the form the one readiness function takes (R3). Reading it changes nothing.
import type { EntityManager } from 'typeorm';
import type { Block } from '#domain/canonical-version.js';
import type { OpinionBasis } from '#domain/judge-opinion.js';
import type { AllegationFacts, AssertionFacts, ReadinessFacts, ReplyFacts } from '#domain/readiness.js';
import { versionText } from '#domain/version-text.js';
import { PLANNED_ONCE } from '#database/ask-prepared.js';
import { PAST_LABELS } from '#database/past-labels.js';
import { withSettings } from '#database/with-settings.js';
import {
  type AllegationRow,
  type AssertionRow,
  readAllegations,
  readAssertions,
  readDrafts,
  readReplies,
  type ReplyRow,
} from '#readiness/fact-queries.js';
import { grouped } from '#platform/grouped.js';
import { opinionsSha256 } from '#readiness/opinions-hash.js';
import { reflectedIn } from '#replies/reflected-in.js';
import { readCountingBases } from '#review/read-opinions.js';
import { readingOf } from '#review/read-version.js';

/** The facts of one draft's newest version, with what names its parts to a person. */
export interface GatheredFacts extends ReadinessFacts {
  readonly storyId: string;
  readonly versionNumber: number;
  readonly assertions: readonly (AssertionFacts & { readonly number: number })[];
  readonly allegations: readonly (AllegationFacts & { readonly number: number; readonly letterId: string })[];
}

/** Readiness is the same whoever asks: evidence bears an assertion out also where only lawyers may read it (R3). */
const WHILE_GATHERING = { ...PAST_LABELS, ...PLANNED_ONCE } as const;

/**
 * The facts of each draft's newest version, in the order of `draftIds`; drafts that are not there are left out.
 * A fixed number of queries, however many drafts. The manager must be inside `withActor()`.
 * @param now milliseconds since the epoch
 */
export async function gatherFacts(
  manager: EntityManager,
  newsroomId: string,
  draftIds: readonly string[],
  now: number,
): Promise<GatheredFacts[]> {
  const { drafts, assertions, opinions, replies, allegations } = await withSettings(manager, WHILE_GATHERING, () =>
    readRows(manager, newsroomId, draftIds),
  );
  const facts = drafts.map(({ id, number, sha256, blocks, ...draft }): GatheredFacts => {
    const placed = assertions.get(id) ?? [];
    const counting = placed.flatMap((assertion) => opinions.get(assertion.id) ?? []);
    return {
      ...draft,
      now,
      draftId: id,
      versionNumber: number,
      versionSha256: sha256,
      opinionsSha256: opinionsSha256(counting.map((opinion) => opinion.id)),
      assertions: assertionFacts(placed, blocks ?? [], opinions, replies),
      allegations: (allegations.get(id) ?? []).map(allegationFacts),
    };
  });
  const byDraft = new Map(facts.map((fact) => [fact.draftId, fact]));
  return draftIds.flatMap((id) => byDraft.get(id) ?? []);
}

async function readRows(manager: EntityManager, newsroomId: string, draftIds: readonly string[]) {
  const drafts = await readDrafts(manager, newsroomId, draftIds);
  const assertions = await readAssertions(manager, newsroomId, drafts);
  const replies = await readReplies(manager, newsroomId, draftIds);
  const allegations = await readAllegations(manager, newsroomId, draftIds);
  return {
    drafts,
    assertions: grouped(assertions, ({ draftId }) => draftId),
    opinions: await readCountingBases(manager, newsroomId, draftIds),
    replies: grouped(replies, ({ assertionId }) => assertionId),
    allegations: grouped(allegations, ({ draftId }) => draftId),
  };
}

function assertionFacts(
  placed: readonly AssertionRow[],
  blocks: readonly Block[],
  opinions: ReadonlyMap<string, readonly OpinionBasis[]>,
  replies: ReadonlyMap<string, readonly ReplyRow[]>,
): GatheredFacts['assertions'] {
  const text = versionText(blocks);
  return placed.map((row) => {
    const { id, number, state, gravity, status, hasEvidence } = row;
    const bases = opinions.get(id) ?? [];
    return {
      id,
      number,
      state,
      gravity,
      placement: status,
      // What nobody has ruled on need not be hashed.
      reading: bases.length === 0 ? null : readingOf(blocks, row),
      opinions: bases,
      hasEvidence,
      replies: (replies.get(id) ?? []).map((reply) => replyFacts(reply, text, row.start ?? 0)),
    };
  });
}

/** @param assertedAt where in the text the assertion stands that the reply is to */
function replyFacts(reply: ReplyRow, text: string, assertedAt: number): ReplyFacts {
  const { subjectId, outcome, deadlineAt } = reply;
  return {
    subjectId,
    outcome,
    deadline: deadlineAt?.getTime() ?? null,
    reflected: reflectedIn(text, reply, assertedAt),
  };
}

function allegationFacts({ id, number, letterId, hasPosition, confirmedAgainst, suggestedAgainst }: AllegationRow) {
  return { id, number, letterId, hasPosition, confirmedAgainst, suggestedAgainst };
}
