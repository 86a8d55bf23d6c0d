// What is known about drafts at this moment, in the form the one readiness function takes (R3). Reading it changes nothing.
import type { EntityManager } from 'typeorm';
import type { Block } from '#domain/canonical-version.js';
import type { AllegationFacts, AssertionFacts, ReadinessFacts, ReplyFacts } from '#domain/readiness.js';
import { versionText } from '#domain/version-text.js';
import { pastLabels } from '#database/past-labels.js';
import {
  type AllegationRow,
  type AssertionRow,
  readAllegations,
  readAssertions,
  readBlocks,
  readDrafts,
  readLegalStops,
  readLetters,
  readOverrides,
  readReplies,
  readSignOffs,
  type ReplyRow,
} from '#readiness/fact-queries.js';
import { grouped } from '#platform/grouped.js';
import { opinionsSha256 } from '#readiness/opinions-hash.js';
import { reflectedIn } from '#replies/reflected-in.js';
import { countingBases, readOpinions, type StandingOpinion } from '#review/read-opinions.js';
import { readingOf } from '#review/read-version.js';

/** The facts of one draft's newest version, with what names its parts to a person. */
export interface GatheredFacts extends ReadinessFacts {
  readonly storyId: string;
  readonly versionNumber: number;
  readonly assertions: readonly (AssertionFacts & { readonly number: number })[];
  readonly allegations: readonly (AllegationFacts & { readonly number: number; readonly letterId: string })[];
}

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
  const drafts = await readDrafts(manager, newsroomId, draftIds);
  if (drafts.length === 0) return [];
  const storyIds = [...new Set(drafts.map(({ storyId }) => storyId))];
  // Evidence bears an assertion out whoever asks, also where only lawyers may read it (R3).
  const placedAssertions = await pastLabels(manager, () => readAssertions(manager, newsroomId, drafts));
  const assertions = grouped(placedAssertions, ({ draftId }) => draftId);
  const opinions = await readOpinions(manager, newsroomId, draftIds);
  const replies = grouped(await readReplies(manager, newsroomId, draftIds), ({ assertionId }) => assertionId);
  const needed = needingWords(opinions, replies);
  const words = await readBlocks(
    manager,
    newsroomId,
    drafts.filter(({ id }) => needed.has(id)),
  );
  const blocks = new Map(words.map((row) => [row.draftId, row.blocks]));
  const letters = grouped(await readLetters(manager, newsroomId, storyIds), ({ storyId }) => storyId);
  const allegations = grouped(await readAllegations(manager, newsroomId, draftIds), ({ draftId }) => draftId);
  const stops = grouped(await readLegalStops(manager, newsroomId, storyIds), ({ storyId }) => storyId);
  const signOffs = grouped(await readSignOffs(manager, newsroomId, draftIds), ({ draftId }) => draftId);
  const overrides = grouped(await readOverrides(manager, newsroomId, draftIds), ({ draftId }) => draftId);

  const facts = drafts.map(({ id, storyId, number, sha256, flagging }): GatheredFacts => {
    const placed = assertions.get(id) ?? [];
    const counting = placed.flatMap((assertion) => countingBases(opinions.get(assertion.id) ?? []));
    return {
      now,
      draftId: id,
      storyId,
      versionNumber: number,
      versionSha256: sha256,
      opinionsSha256: opinionsSha256(counting.map((opinion) => opinion.id)),
      flagging,
      assertions: assertionFacts(placed, blocks.get(id) ?? [], opinions, replies),
      letters: letters.get(storyId) ?? [],
      allegations: (allegations.get(id) ?? []).map(allegationFacts),
      legalStops: (stops.get(storyId) ?? []).map((stop) => stop.id),
      signOffs: signOffs.get(id) ?? [],
      overrides: overrides.get(id) ?? [],
    };
  });
  const byDraft = new Map(facts.map((fact) => [fact.draftId, fact]));
  return draftIds.flatMap((id) => byDraft.get(id) ?? []);
}

/** Drafts whose words have to be looked at: an opinion was given on them, or they are said to carry an answer. */
function needingWords(
  opinions: ReadonlyMap<string, readonly StandingOpinion[]>,
  replies: ReadonlyMap<string, readonly ReplyRow[]>,
): Set<string> {
  const ruled = [...opinions.values()].flat().map(({ draftId }) => draftId);
  const answered = [...replies.values()].flat().flatMap((reply) => (isQuoted(reply) ? [reply.draftId] : []));
  return new Set([...ruled, ...answered]);
}

function assertionFacts(
  placed: readonly AssertionRow[],
  blocks: readonly Block[],
  opinions: ReadonlyMap<string, readonly StandingOpinion[]>,
  replies: ReadonlyMap<string, readonly ReplyRow[]>,
): GatheredFacts['assertions'] {
  const text = placed.some(({ id }) => (replies.get(id) ?? []).some(isQuoted)) ? versionText(blocks) : '';
  return placed.map((row) => {
    const { id, number, state, gravity, status, hasEvidence } = row;
    const bases = countingBases(opinions.get(id) ?? []);
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
      replies: (replies.get(id) ?? []).map((reply) => replyFacts(reply, text)),
    };
  });
}

function replyFacts(reply: ReplyRow, text: string): ReplyFacts {
  const { subjectId, outcome, deadlineAt } = reply;
  return {
    subjectId,
    outcome,
    deadline: deadlineAt?.getTime() ?? null,
    reflected: reflectedIn(text, reply),
  };
}

/** The copy is said to carry the answer in these words, and must still hold them. */
function isQuoted({ reflected, reflectedWords }: ReplyRow): boolean {
  return reflected !== null && reflected !== 'not_needed' && reflectedWords !== null && reflectedWords !== '';
}

function allegationFacts({ id, number, letterId, hasPosition, confirmedAgainst, suggestedAgainst }: AllegationRow) {
  return { id, number, letterId, hasPosition, confirmedAgainst, suggestedAgainst };
}
