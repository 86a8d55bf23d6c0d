// Which pieces of the new version could be which of the old, and how like are they?
import { bagOf, isAbove, joinBags, likeness, type Bag, type Likeness, type Worths } from './likeness.js';
import type { Version } from './version.js';

/** Pieces `oldFrom` to `oldTo` of the old version taken for `newFrom` to `newTo` of the new one. */
export interface Block extends Likeness {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  /** The same words throughout. */
  readonly equal: boolean;
}

/** Below this share of words, and of their worth, nothing is a candidate. */
export const FLOOR: Likeness = { plain: 0.5, weighted: 0.4 };

/** Pieces less like than this are not even tried together with their neighbours. */
const SEED = 0.22;
const CANDIDATES = 6;
/** A word in more pieces than this leads to none of them. */
const COMMON = 100;
/** Gaps with no more pieces than this are compared each with each. */
const SMALL_GAP = 8;
/** Two sentences become one, or one becomes two or three, only if that explains so much more. */
const GROWTH = 0.05;
const LONGEST_BLOCK = 3;

export interface Loose {
  /** Indices of pieces without a partner, rising. */
  readonly old: readonly number[];
  readonly fresh: readonly number[];
  /** For each piece of either version the gap it stands in. */
  readonly oldGaps: Int32Array;
  readonly newGaps: Int32Array;
}

/** The blocks worth a decision, most like first. One-to-one pairs, and those that a split or a merge makes. */
export function likelyBlocks(old: Version, fresh: Version, loose: Loose, worths: Worths): Block[] {
  return new Search(old, fresh, loose, worths).run();
}

class Search {
  private readonly oldRanks = new Map<number, number>();
  private readonly oldBags = new Map<number, Bag>();
  private readonly newBags = new Map<number, Bag>();
  /** Where each word stands in the new version's loose pieces. */
  private readonly postings = new Map<number, number[]>();
  private readonly gaps = new Map<number, number[]>();
  private readonly found = new Map<string, Block>();

  constructor(
    old: Version,
    fresh: Version,
    private readonly loose: Loose,
    worths: Worths,
  ) {
    for (const [rank, at] of loose.old.entries()) {
      this.oldRanks.set(at, rank);
      const piece = old.pieces[at];
      if (piece !== undefined) this.oldBags.set(at, bagOf(old.words, piece.from, piece.to, worths));
    }
    for (const at of loose.fresh) {
      const piece = fresh.pieces[at];
      if (piece === undefined) continue;
      const bag = bagOf(fresh.words, piece.from, piece.to, worths);
      this.newBags.set(at, bag);
      for (let word = 0; word < bag.keys.length; word += 1) {
        const key = bag.keys[word] ?? 0;
        if (word === 0 || key !== bag.keys[word - 1]) append(this.postings, key, at);
      }
      append(this.gaps, loose.newGaps[at] ?? 0, at);
    }
  }

  run(): Block[] {
    for (const [at, bag] of this.oldBags) {
      for (const to of this.candidates(at, bag)) {
        const seed = this.blockOf(at, at + 1, to, to + 1);
        if (seed === undefined || seed.weighted < SEED) continue;
        if (isAbove(seed, FLOOR)) this.keep(seed);
        const grown = this.grow(seed);
        if (grown !== seed && isAbove(grown, FLOOR)) this.keep(grown);
      }
    }
    return [...this.found.values()].sort((a, b) => b.weighted - a.weighted || a.oldFrom - b.oldFrom);
  }

  private keep(block: Block): void {
    this.found.set(`${block.oldFrom} ${block.oldTo} ${block.newFrom} ${block.newTo}`, block);
  }

  private candidates(at: number, bag: Bag): Set<number> {
    const sums = new Map<number, number>();
    let fewest: readonly number[] | undefined;
    for (let word = 0; word < bag.keys.length; word += 1) {
      const key = bag.keys[word] ?? 0;
      if (word > 0 && key === bag.keys[word - 1]) continue;
      const places = this.postings.get(key);
      if (places === undefined) continue;
      if (fewest === undefined || places.length < fewest.length) fewest = places;
      if (places.length > COMMON) continue;
      for (const place of places) sums.set(place, (sums.get(place) ?? 0) + (bag.worths[word] ?? 0));
    }
    const likely = [...sums]
      .map(([place, sum]) => [place, sum / (bag.worth + (this.newBags.get(place)?.worth ?? 0))] as const)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, CANDIDATES);
    const chosen = new Set(likely.length > 0 ? likely.map(([place]) => place) : this.alongside(at, fewest ?? []));
    const near = this.gaps.get(this.loose.oldGaps[at] ?? 0) ?? [];
    if (near.length <= SMALL_GAP) for (const place of near) chosen.add(place);
    return chosen;
  }

  /** Where every word is common, as in a text of copies, the places about as far on as the piece itself stand for all. */
  private alongside(at: number, places: readonly number[]): readonly number[] {
    const centre = Math.round(
      ((this.oldRanks.get(at) ?? 0) / Math.max(1, this.loose.old.length - 1)) * (places.length - 1),
    );
    return places.slice(Math.max(0, centre - 1), centre + 2);
  }

  private blockOf(oldFrom: number, oldTo: number, newFrom: number, newTo: number): Block | undefined {
    const a = joined(this.oldBags, oldFrom, oldTo);
    const b = joined(this.newBags, newFrom, newTo);
    if (a === undefined || b === undefined) return undefined;
    return { oldFrom, oldTo, newFrom, newTo, equal: false, ...likeness(a, b) };
  }

  /** Takes neighbours in on either side while that makes both sides clearly more like. */
  private grow(seed: Block): Block {
    let block = seed;
    for (let step = 1; step < LONGEST_BLOCK; step += 1) {
      const { oldFrom, oldTo, newFrom, newTo } = block;
      const wider = [
        this.blockOf(oldFrom, oldTo, newFrom, newTo + 1),
        this.blockOf(oldFrom, oldTo, newFrom - 1, newTo),
        this.blockOf(oldFrom, oldTo + 1, newFrom, newTo),
        this.blockOf(oldFrom - 1, oldTo, newFrom, newTo),
      ];
      let best = block;
      for (const other of wider) if (other !== undefined && other.weighted > best.weighted) best = other;
      if (best.weighted < block.weighted + GROWTH) return block;
      block = best;
    }
    return block;
  }
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The words of neighbouring pieces; `undefined` where one of them has a partner already. */
function joined(bags: ReadonlyMap<number, Bag>, from: number, to: number): Bag | undefined {
  let all = bags.get(from);
  for (let at = from + 1; at < to && all !== undefined; at += 1) {
    const next = bags.get(at);
    all = next === undefined ? undefined : joinBags(all, next);
  }
  return all;
}
