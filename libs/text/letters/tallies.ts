// How much do the cues of a sentence speak for each thing it could be?
import type { Cue } from './cues.js';

export const MOST_REASONS = 3;

/** A cue within so many words of the start says what the whole sentence is for. */
const EARLY = 4;

const PERFORMATIVE: ReadonlySet<string> = new Set(['demand', 'threat', 'preservation', 'background']);

/** Lets what was found for one target count by half. */
export function halve<T extends string>(scores: Scores<T>, target: T): void {
  const entry = scores.get(target);
  if (entry !== undefined) entry.score /= 2;
}

/** What speaks for one target, and why. */
export interface Tally<T extends string> {
  readonly target: T;
  score: number;
  readonly reasons: string[];
}

export type Scores<T extends string> = Map<T, Tally<T>>;

/** Adds up cues by target; `early` is what a cue at the head of a sentence is worth besides its weight. */
export function tally<T extends string>(cues: readonly Cue<T>[], early: number): Scores<T> {
  const scores: Scores<T> = new Map();
  for (const cue of [...cues].sort((a, b) => b.weight - a.weight)) {
    const entry = entryOf(scores, cue.target);
    if (cue.weight < 0) {
      entry.score += cue.weight;
      continue;
    }
    // What the sentence sets out to do it says at its head; the strongest cue counts in full, what repeats it by half.
    const weight = cue.weight + (cue.at <= EARLY && PERFORMATIVE.has(cue.target) && cue.weight >= 4 ? early : 0);
    entry.score += entry.reasons.length === 0 ? weight : weight / (2 + entry.reasons.length);
    const reason = `cue: "${cue.words}"`;
    if (entry.reasons.length < MOST_REASONS && !entry.reasons.includes(reason)) entry.reasons.push(reason);
  }
  return scores;
}

function entryOf<T extends string>(scores: Scores<T>, target: T): Tally<T> {
  const known = scores.get(target);
  if (known !== undefined) return known;
  const made: Tally<T> = { target, score: 0, reasons: [] };
  scores.set(target, made);
  return made;
}

export function add<T extends string>(scores: Scores<T>, target: T, weight: number, reason: string): void {
  const entry = entryOf(scores, target);
  entry.score += weight;
  entry.reasons.push(reason);
}

export function strongest<T extends string>(scores: Scores<T>): Tally<T> | undefined {
  let best: Tally<T> | undefined;
  for (const entry of scores.values()) if (best === undefined || entry.score > best.score) best = entry;
  return best;
}
