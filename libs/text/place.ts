// Where does each assertion of the old version stand in the new one, or does it no longer?
import { Carrier } from './place/carry.js';
import { compareVersions } from './place/compare.js';

/**
 * `exact`: the same characters in their old place among their neighbours (line ends may differ). `moved`: the same
 * characters, unique, but elsewhere among its neighbours. `changed`: other words or characters, in a place that is
 * beyond doubt. `ambiguous`: more than one place could be it, or one that may be a lookalike; a person chooses.
 * `gone`: nothing is like enough.
 */
export type PlacementStatus = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'gone';

/** A piece of the old version, in UTF-16 code units; `end` is exclusive. */
export interface AssertionSpan {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A place in the new version that could be meant. */
export interface PlacementCandidate {
  readonly start: number;
  readonly end: number;
  readonly score: number;
}

export interface Placed {
  readonly id: string;
  readonly status: PlacementStatus;
  /** UTF-16 offsets into the new version; only where the status is `exact`, `moved` or `changed`. */
  readonly start?: number;
  readonly end?: number;
  /**
   * Twice the words kept, of all words of both spans: 1 where nothing differs, at most .99 where only typography does,
   * for `ambiguous` that of the best candidate, 0 where there is none.
   */
  readonly score: number;
  /** How far the score lies above the second best place; only where there was one. */
  readonly margin?: number;
  /** Where a person may look; only with `ambiguous`, best first, at most five. */
  readonly candidates?: readonly PlacementCandidate[];
  /** Why, in a few words for a reader. */
  readonly reason: string;
}

/**
 * Carries `assertions` from one version of a text into another. The two texts are compared once, as wholes: unchanged
 * paragraphs and sentences first (patience diff), then what changed between them, each piece taken at most once, so
 * that a copy of another sentence, or a lookalike with another number, name or negation, attracts nothing. An orphan
 * that is seen is better than a wrong place that is not. Deterministic; about linear in the length of both texts.
 * @returns one answer for each assertion, in their order
 * @throws RangeError where a span is not inside `from`, or its end is not behind its start
 */
export function placeAssertions(from: string, to: string, assertions: readonly AssertionSpan[]): Placed[] {
  for (const assertion of assertions) requireSpan(from, assertion);
  return assertions.length === 0 ? [] : assertions.map(placerBetween(from, to));
}

/**
 * As `placeAssertions`, for whoever comes with one assertion after the other; the texts are compared at the first.
 * @throws RangeError as that does
 */
export function placerBetween(from: string, to: string): (assertion: AssertionSpan) => Placed {
  let carrier: Carrier | undefined;
  return (assertion) => {
    requireSpan(from, assertion);
    carrier ??= new Carrier(compareVersions(from, to));
    return carrier.carry(assertion);
  };
}

function requireSpan(from: string, { id, start, end }: AssertionSpan): void {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > from.length)
    throw new RangeError(`Assertion ${id}: ${start} to ${end} is no span of a text of ${from.length} characters.`);
}
