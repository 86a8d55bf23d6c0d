// Which two of many sets share most of their members? Every such pair, checked by counting, without trying them all.
import { prefixLength } from './shingles.js';

/** `first` and `second` are places in the list of sets, the first the lower. */
export interface LikeSets {
  readonly first: number;
  readonly second: number;
  /** Members of both, over members of either: 0 to 1. */
  readonly jaccard: number;
}

/**
 * Every pair of sets that are like each other to at least `least` (above 0 and at most 1) and that `wanted` lets pass; an
 * empty set is like none. Members rare among all sets are looked at first, so a phrase that every letter has costs little.
 *
 * Prefix and length filtering: R. Bayardo, Y. Ma and R. Srikant, "Scaling Up All Pairs Similarity Search" (2007).
 */
export function likeSets(
  sets: readonly ReadonlySet<number>[],
  least: number,
  wanted: (first: number, second: number) => boolean = () => true,
): LikeSets[] {
  const ranks = rarestFirst(sets);
  const ordered = sets.map((set) => Uint32Array.from(set, (member) => ranks.get(member) ?? 0).sort());
  const bySize = ordered.map((_set, at) => at).sort((a, b) => sizeAt(ordered, a) - sizeAt(ordered, b) || a - b);
  const holders = new Map<number, number[]>();
  const found: LikeSets[] = [];
  for (const at of bySize) {
    const set = ordered[at] ?? NOTHING;
    const tried = new Set<number>();
    for (const member of set.subarray(0, prefixLength(set.length, least))) {
      const others = holders.get(member) ?? [];
      for (const other of others) {
        if (tried.has(other)) continue;
        tried.add(other);
        const [first, second] = [Math.min(at, other), Math.max(at, other)];
        const like = wanted(first, second) ? compare(ordered, first, second, least) : undefined;
        if (like !== undefined) found.push(like);
      }
      if (others.push(at) === 1) holders.set(member, others);
    }
  }
  return found.sort((a, b) => a.first - b.first || a.second - b.second);
}

const NOTHING = new Uint32Array(0);

function sizeAt(sets: readonly Uint32Array[], at: number): number {
  return sets[at]?.length ?? 0;
}

/** A member's place among all members, those of the fewest sets first. */
function rarestFirst(sets: readonly ReadonlySet<number>[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const set of sets) for (const member of set) counts.set(member, (counts.get(member) ?? 0) + 1);
  const order = [...counts].sort(([a, countA], [b, countB]) => countA - countB || a - b);
  return new Map(order.map(([member], rank) => [member, rank]));
}

function compare(sets: readonly Uint32Array[], first: number, second: number, least: number): LikeSets | undefined {
  const [a, b] = [sets[first] ?? NOTHING, sets[second] ?? NOTHING];
  if (Math.min(a.length, b.length) < least * Math.max(a.length, b.length) - 1e-9) return undefined;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [left, right] = [a[i] ?? 0, b[j] ?? 0];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const jaccard = shared / (a.length + b.length - shared);
  return jaccard >= least ? { first, second, jaccard } : undefined;
}
