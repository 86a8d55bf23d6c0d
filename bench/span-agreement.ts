// How far do two readings of one text agree: which spans meet, under which label, and how far does chance move that?
import type { Span } from '@nightlawyer/text/segment-kinds.js';
import { overlap } from '@nightlawyer/text/spans.js';
import { seeded } from './ranking-measures.js';

/** A wanted span with the one that was found for it, or one of them alone. */
export interface Pairing<Wanted, Found> {
  readonly wanted?: Wanted;
  readonly found?: Found;
}

/** Pairs spans one to one where they overlap by at least `least`, the likest first; who finds no other stays alone. */
export function pairSpans<Wanted extends Span, Found extends Span>(
  wanted: readonly Wanted[],
  found: readonly Found[],
  least: number,
): Pairing<Wanted, Found>[] {
  const likely = wanted.flatMap((one) =>
    found.flatMap((other) => {
      const likeness = overlap(one, other);
      return likeness > 0 && likeness >= least ? [{ one, other, likeness }] : [];
    }),
  );
  likely.sort((a, b) => b.likeness - a.likeness || a.one.start - b.one.start);
  const partner = new Map<Wanted, Found>();
  const taken = new Set<Found>();
  for (const { one, other } of likely) {
    if (partner.has(one) || taken.has(other)) continue;
    partner.set(one, other);
    taken.add(other);
  }
  const alone = found.filter((other) => !taken.has(other));
  return [
    ...wanted.map((one) => ({ wanted: one, found: partner.get(one) })),
    ...alone.map((other) => ({ found: other })),
  ];
}

/** Twice the right over all that was wanted and all that was found. `isRight` says what more than a partner it takes. */
export function f1<Wanted, Found>(
  pairings: readonly Pairing<Wanted, Found>[],
  isRight: (wanted: Wanted, found: Found) => boolean = () => true,
): number {
  const { right, wanted, found } = tally(pairings, isRight);
  return (2 * right) / (wanted + found);
}

export function tally<Wanted, Found>(
  pairings: readonly Pairing<Wanted, Found>[],
  isRight: (wanted: Wanted, found: Found) => boolean = () => true,
): { right: number; wanted: number; found: number } {
  const sum = { right: 0, wanted: 0, found: 0 };
  for (const { wanted, found } of pairings) {
    if (wanted !== undefined) sum.wanted += 1;
    if (found !== undefined) sum.found += 1;
    if (wanted !== undefined && found !== undefined && isRight(wanted, found)) sum.right += 1;
  }
  return sum;
}

/** The mean of F1 over the labels that were wanted: a rare label counts as much as a common one. */
export function macroF1<Wanted, Found>(
  pairings: readonly Pairing<Wanted, Found>[],
  labelOf: (one: Wanted | Found) => string,
): number {
  const tallies = new Map<string, { right: number; all: number; wanted: boolean }>();
  const add = (label: string, right: number, all: number, wanted: boolean): void => {
    const sum = tallies.get(label) ?? { right: 0, all: 0, wanted: false };
    tallies.set(label, { right: sum.right + right, all: sum.all + all, wanted: sum.wanted || wanted });
  };
  for (const { wanted, found } of pairings) {
    const same = wanted !== undefined && found !== undefined && labelOf(wanted) === labelOf(found);
    if (wanted !== undefined) add(labelOf(wanted), same ? 1 : 0, 1, true);
    if (found !== undefined) add(labelOf(found), 0, 1, false);
  }
  const values = [...tallies.values()].filter(({ wanted }) => wanted).map(({ right, all }) => (2 * right) / all);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export type Interval = readonly [low: number, high: number];

export const BOOTSTRAP_SEED = 1994;
const ROUNDS = 2_000;

/** The middle 95 % of what `statistic` gives on samples of `items` drawn with replacement. */
export function spreadOf<Item>(items: readonly Item[], statistic: (items: readonly Item[]) => number): Interval {
  const random = seeded(BOOTSTRAP_SEED);
  const values = Array.from({ length: ROUNDS }, () =>
    statistic(items.map((item) => items[Math.floor(random() * items.length)] ?? item)),
  ).filter((value) => !Number.isNaN(value));
  values.sort((a, b) => a - b);
  const at = (share: number): number => values[Math.floor(values.length * share)] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}
