// What becomes of a draft's assertions in its newer versions, and what is proposed anew: worked out before anything is written.
import type { FlaggedAssertion } from '@nightlawyer/text/flag.js';
import type { AssertionState } from '#domain/assertion.states.js';
import { blockOf, placedBlocks, type Span, versionText } from '#domain/version-text.js';
import type { PlacementStatus } from '#domain/vocabulary.js';
import { type Anchor, carryAssertions, type CarriedPlace, type VersionBlocks } from '#review/carry-assertions.js';
import { placeByWording, type WantedWording } from '#review/opinion-wording.js';

export interface KnownAssertion {
  readonly id: string;
  readonly number: number;
  readonly state: AssertionState;
  readonly first: Anchor;
  readonly last: Anchor;
}

/** A placement that stands already, by a person's hand or by an earlier run. */
interface KnownPlacement {
  readonly assertionId: string;
  readonly versionNumber: number;
  readonly status: PlacementStatus;
  readonly start: number | null;
  readonly end: number | null;
  readonly candidates: readonly Span[];
}

export interface FlaggingState {
  readonly versions: VersionBlocks;
  /** Those to be placed, in order; the last is the newest. Only it is flagged. */
  readonly numbers: readonly number[];
  readonly assertions: readonly KnownAssertion[];
  /** Those in versions among `numbers`. */
  readonly placements: readonly KnownPlacement[];
  /** What lawyers asked the assertions to be changed to. */
  readonly wordings?: ReadonlyMap<string, readonly WantedWording[]>;
}

interface NewPlacement extends CarriedPlace {
  readonly versionNumber: number;
}

export interface FlaggingPlan {
  readonly placements: readonly NewPlacement[];
  /** Dismissed assertions that now have other words, and withdrawn ones whose words are back. */
  readonly reopen: readonly string[];
  readonly restore: readonly string[];
  /** Assertions whose words are new in the newest version. */
  readonly changed: readonly string[];
  readonly proposals: readonly FlaggedAssertion[];
  /** Where each assertion stands in the newest version, settled or not. */
  readonly standing: ReadonlyMap<string, Span>;
}

/** Two spans that share this part of the shorter are one assertion. */
const SAME_SHARE = 0.5;

/** Pure: the same state gives the same plan. `flagged` is what the flagger finds in the newest version's text. */
export function planFlagging(state: FlaggingState, flagged: readonly FlaggedAssertion[]): FlaggingPlan {
  const newest = state.numbers.at(-1) ?? 0;
  const last = new Map(state.assertions.map((assertion) => [assertion.id, assertion.last]));
  const textBefore = new Map(state.assertions.map(({ id, last: anchor }) => [id, wordsAt(state.versions, anchor)]));
  const placements: NewPlacement[] = [];
  const known = new Map(state.placements.map((place) => [`${place.versionNumber} ${place.assertionId}`, place]));
  for (const to of state.numbers) {
    const unplaced = state.assertions.flatMap(({ id, first }) => {
      const place = known.get(`${to} ${id}`);
      if (place !== undefined) {
        if (place.start !== null && place.end !== null)
          last.set(id, { versionNumber: to, start: place.start, end: place.end });
        return [];
      }
      // Marked in a version that came later.
      if (first.versionNumber > to) return [];
      return [{ id, first, last: last.get(id) ?? first }];
    });
    for (const carried of carryAssertions(state.versions, to, unplaced)) {
      const place = placeByWording(state.versions.get(to) ?? [], carried, state.wordings?.get(carried.id));
      placements.push({ ...place, versionNumber: to });
      if (place.span !== null) last.set(place.id, { versionNumber: to, ...place.span });
    }
  }
  const standing = new Map<string, Span>();
  for (const [id, { versionNumber, start, end }] of last)
    if (versionNumber === newest) standing.set(id, { start, end });
  // What was placed there before was judged then: its assertion may have been dismissed again since.
  const placedNow = new Set(placements.filter((place) => place.versionNumber === newest).map(({ id }) => id));
  const isChanged = ({ id }: KnownAssertion) => {
    const span = standing.get(id);
    if (span === undefined || !placedNow.has(id)) return false;
    return folded(wordsAt(state.versions, { versionNumber: newest, ...span })) !== folded(textBefore.get(id) ?? '');
  };
  const reopen = idsOf(state.assertions, (one) => one.state === 'dismissed' && isChanged(one));
  const restore = idsOf(
    state.assertions,
    (one) => one.state === 'withdrawn' && isBack(placements, newest, one.id) && !isChanged(one),
  );
  const settled = new Set(
    idsOf(state.assertions, ({ id, state: now }) => now === 'withdrawn' && !restore.includes(id)),
  );
  const taken = [
    ...[...standing].flatMap(([id, span]) => (settled.has(id) ? [] : [span])),
    ...candidatesOf(state, placements, newest, settled),
  ];
  const dismissedWords = new Set(
    state.assertions.flatMap(({ id, state: now, first }) =>
      now === 'dismissed' && !reopen.includes(id)
        ? [textBefore.get(id) ?? '', wordsAt(state.versions, first)].map(folded)
        : [],
    ),
  );
  const blocks = placedBlocks(state.versions.get(newest) ?? []);
  const text = versionText(blocks);
  const proposals = flagged.filter(
    (span) =>
      blockOf(blocks, span) !== undefined &&
      !taken.some((other) => isSame(span, other)) &&
      !dismissedWords.has(folded(text.slice(span.start, span.end))),
  );
  return { placements, reopen, restore, changed: idsOf(state.assertions, isChanged), proposals, standing };
}

/** Two spans that are one assertion: they overlap by half of the shorter, or more. */
export function isSame(one: Span, other: Span): boolean {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0 && shared >= SAME_SHARE * Math.min(one.end - one.start, other.end - other.start);
}

/** While nobody has chosen among the candidates, none of them is proposed as something new. */
function candidatesOf(
  state: FlaggingState,
  placements: readonly NewPlacement[],
  newest: number,
  settled: ReadonlySet<string>,
): Span[] {
  const undecided = [
    ...placements.filter(({ versionNumber, status }) => versionNumber === newest && status === 'ambiguous'),
    ...state.placements
      .filter(({ versionNumber, status }) => versionNumber === newest && status === 'ambiguous')
      .map(({ assertionId, candidates }) => ({ id: assertionId, candidates })),
  ];
  return undecided.flatMap(({ id, candidates }) => (settled.has(id) ? [] : candidates));
}

function isBack(placements: readonly NewPlacement[], newest: number, id: string): boolean {
  return placements.some(
    (place) =>
      place.id === id && place.versionNumber === newest && (place.status === 'exact' || place.status === 'moved'),
  );
}

function wordsAt(versions: VersionBlocks, { versionNumber, start, end }: Anchor): string {
  return versionText(versions.get(versionNumber) ?? []).slice(start, end);
}

/** Without what typography alone changes. */
function folded(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function idsOf(assertions: readonly KnownAssertion[], wanted: (one: KnownAssertion) => boolean): string[] {
  return assertions.filter(wanted).map(({ id }) => id);
}
