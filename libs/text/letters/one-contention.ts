// Do two sentences of one paragraph make one contention, the second giving only the reason or an example of the first?
import type { Attack } from '../segment-kinds.js';

/** A sentence that contends something, as it was judged by itself. */
export interface Contention {
  readonly text: string;
  readonly attack?: Attack;
  readonly attackScore: number;
}

/** Below so many words, so much. The weights were set by hand and add up. */
const FIRST_LENGTH = [
  [5, 1.8],
  [9, 1.5],
  [13, 0.4],
  [26, -0.8],
] as const;
const SECOND_LENGTH = [
  [5, 2.2],
  [9, 1.3],
  [13, 0.5],
  [18, -0.3],
] as const;
const LONG_FIRST = -1.6;
const LONG_SECOND = -0.8;

const WEIGHT = {
  /** Two sentences are two contentions unless something speaks against it. */
  start: -0.8,
  /** The first sentence of a paragraph says what it is about; later ones go on to something else. */
  opens: 1.2,
  goesOn: -1,
  /** A numbered point tends to make one. */
  counted: 0.2,
  /** What plainly complains by itself can be answered by itself. */
  sure: -0.7,
  faint: 0.6,
  /** Harm, a meaning, a source: another thing to answer, whatever stands before. */
  another: -0.9,
  afterAnother: -1,
  /** A plain fact bears out what was said before. */
  fact: 0.3,
  /** "Your …" turns to something else of the newsroom's. */
  your: -1.5,
  /** "That is why …", "By such a count …" goes on with what was said. */
  pointsBack: 1,
} as const;

const POINTS_BACK =
  /^(?:(?:by|on|with|in|at|from) (?:that|this|such)|such|that|this|these|those|here|there|(?:is|was) that)\b/i;
const SURE = 6;
const FAINT = 4;
const ENOUGH = 0;

const OTHERS: ReadonlySet<Attack | undefined> = new Set<Attack>(['harm', 'meaning', 'mischaracterisation', 'source']);
const CLOSED: ReadonlySet<Attack | undefined> = new Set<Attack>(['harm', 'meaning', 'source', 'unlawful']);
const FACTS: ReadonlySet<Attack | undefined> = new Set<Attack>(['falsity', 'alternative']);

/** `opens`: the first stands at the head of its paragraph; `counted`: that paragraph is a numbered point or an item. */
export function isOneContention(first: Contention, second: Contention, opens: boolean, counted: boolean): boolean {
  let sum: number = WEIGHT.start;
  sum += byLength(first.text, FIRST_LENGTH, LONG_FIRST) + byLength(second.text, SECOND_LENGTH, LONG_SECOND);
  sum += opens ? WEIGHT.opens : WEIGHT.goesOn;
  if (counted) sum += WEIGHT.counted;
  for (const { attackScore } of [first, second]) {
    if (attackScore >= SURE) sum += WEIGHT.sure;
    else if (attackScore < FAINT) sum += WEIGHT.faint;
  }
  if (OTHERS.has(second.attack)) sum += WEIGHT.another;
  if (FACTS.has(second.attack)) sum += WEIGHT.fact;
  if (CLOSED.has(first.attack)) sum += WEIGHT.afterAnother;
  if (/^your\b/i.test(second.text)) sum += WEIGHT.your;
  if (POINTS_BACK.test(second.text)) sum += WEIGHT.pointsBack;
  return sum > ENOUGH;
}

function byLength(text: string, steps: readonly (readonly [below: number, weight: number])[], long: number): number {
  const words = text.trim().split(/\s+/).length;
  return steps.find(([below]) => words < below)?.[1] ?? long;
}
