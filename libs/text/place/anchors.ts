// Which pieces of the old version stand unchanged in the new one, as far as that is beyond doubt?

/** A sequence of pieces: a number each (equal for equal pieces), and how much each weighs against its order. */
export interface Sequence {
  readonly keys: readonly (number | string)[];
  readonly weights: readonly number[];
}

/** Not paired. */
export const NONE = -1;
const DEEPEST = 40;

interface Gap {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  readonly depth: number;
}

/**
 * For each old piece the index of the new one that it is, or `NONE`. Pieces that occur once on both sides are paired
 * wherever they stand; those that kept their order part the rest into gaps, in which the same is asked again (patience
 * diff, B. Cohen). Copies are paired only where a gap holds as many of them on both sides, in order: if one came or
 * went, nobody can say which.
 */
export function pairEqual(old: Sequence, fresh: Sequence): Int32Array {
  const pairs = new Int32Array(old.keys.length).fill(NONE);
  const taken = new Uint8Array(fresh.keys.length);
  const whole: Gap = { oldFrom: 0, oldTo: old.keys.length, newFrom: 0, newTo: fresh.keys.length, depth: 0 };
  for (const gaps = [whole]; ;) {
    const gap = gaps.pop();
    if (gap === undefined) return pairs;
    if (gap.oldFrom >= gap.oldTo || gap.newFrom >= gap.newTo || gap.depth > DEEPEST) continue;
    const found = equalInGap(old, fresh, gap, pairs, taken);
    const kept = heaviestRising(found, ([at]) => old.weights[at] ?? 0);
    // At the first level what lost its order was moved; further down it is a copy that cannot be told from another.
    for (const [from, to] of gap.depth === 0 ? found : kept) {
      pairs[from] = to;
      taken[to] = 1;
    }
    if (kept.length > 0) gaps.push(...between(gap, kept));
  }
}

type Pair = readonly [from: number, to: number];

interface Places {
  readonly old: number[];
  readonly fresh: number[];
}

function equalInGap(old: Sequence, fresh: Sequence, gap: Gap, pairs: Int32Array, taken: Uint8Array): Pair[] {
  const places = new Map<number | string, Places>();
  for (let at = gap.oldFrom; at < gap.oldTo; at += 1) {
    const key = old.keys[at];
    if (key === undefined || pairs[at] !== NONE) continue;
    const seen = places.get(key);
    if (seen === undefined) places.set(key, { old: [at], fresh: [] });
    else seen.old.push(at);
  }
  for (let at = gap.newFrom; at < gap.newTo; at += 1)
    if (taken[at] === 0) places.get(fresh.keys[at] ?? '')?.fresh.push(at);
  const once: Pair[] = [];
  const copies: Pair[] = [];
  for (const { old: from, fresh: to } of places.values()) {
    if (from.length !== to.length) continue;
    from.forEach((at, index) => (from.length === 1 ? once : copies).push([at, to[index] ?? NONE]));
  }
  if (once.length > 0) return once;
  return inOrderThroughout(
    copies.sort(([a], [b]) => a - b),
    old,
  );
}

/** The copies, if they all kept their order among each other: with one that did not, none is sure. */
function inOrderThroughout(copies: Pair[], { weights }: Sequence): Pair[] {
  return heaviestRising(copies, ([at]) => weights[at] ?? 0).length === copies.length ? copies : [];
}

function between(gap: Gap, anchors: readonly Pair[]): Gap[] {
  const gaps: Gap[] = [];
  let [oldFrom, newFrom] = [gap.oldFrom, gap.newFrom];
  for (const [from, to] of [...anchors, [gap.oldTo, gap.newTo] as const]) {
    if (from > oldFrom && to > newFrom) gaps.push({ oldFrom, oldTo: from, newFrom, newTo: to, depth: gap.depth + 1 });
    [oldFrom, newFrom] = [from + 1, to + 1];
  }
  return gaps;
}

/**
 * The heaviest choice of `pairs` (sorted by their first number, which is unique) whose second numbers rise too.
 * O(n log n), by a Fenwick tree of best sums.
 */
export function heaviestRising<P extends { readonly 0: number; readonly 1: number }>(
  pairs: readonly P[],
  weigh: (pair: P) => number,
): P[] {
  if (pairs.every((pair, at) => at === 0 || pair[1] > (pairs[at - 1]?.[1] ?? 0))) return pairs.slice();
  const order = pairs.map((_pair, at) => at).sort((a, b) => (pairs[a]?.[1] ?? 0) - (pairs[b]?.[1] ?? 0));
  const rank = new Int32Array(pairs.length);
  order.forEach((at, place) => (rank[at] = place + 1));
  const best = new Int32Array(pairs.length + 1).fill(NONE);
  const sums = new Float64Array(pairs.length);
  const before = new Int32Array(pairs.length);
  let last = NONE;
  pairs.forEach((pair, at) => {
    let previous = NONE;
    for (let node = (rank[at] ?? 0) - 1; node > 0; node -= node & -node) {
      const other = best[node] ?? NONE;
      if (other !== NONE && (previous === NONE || (sums[other] ?? 0) > (sums[previous] ?? 0))) previous = other;
    }
    before[at] = previous;
    const sum = (sums[at] = weigh(pair) + (previous === NONE ? 0 : (sums[previous] ?? 0)));
    for (let node = rank[at] ?? 0; node <= pairs.length; node += node & -node) {
      const other = best[node] ?? NONE;
      if (other === NONE || sum > (sums[other] ?? 0)) best[node] = at;
    }
    if (last === NONE || sum > (sums[last] ?? 0)) last = at;
  });
  const kept: P[] = [];
  for (let at = last; at !== NONE; at = before[at] ?? NONE) {
    const pair = pairs[at];
    if (pair !== undefined) kept.push(pair);
  }
  return kept.reverse();
}
