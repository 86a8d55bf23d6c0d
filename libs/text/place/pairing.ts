// Which pieces of the two versions belong together so far, and what do neighbours say of a further block?
import { heaviestRising, NONE } from './anchors.js';
import type { Block } from './blocks.js';
import type { Version } from './version.js';
import type { Run } from './word-map.js';
import { FUNCTION_WORD } from './words.js';

/** How well its neighbours say that a block is in its old place; the higher the better. */
export const FAR = 0;
export const IN_GAP = 1;
export const BESIDE = 2;
export const BETWEEN = 3;
export type Standing = typeof FAR | typeof IN_GAP | typeof BESIDE | typeof BETWEEN;

/** Equal words weigh more against their order than like ones. */
const EQUAL_WEIGHT = 2;
/** The ends of a block. */
export const FIRST = 0;
export const LAST = 1;
export type End = typeof FIRST | typeof LAST;
/** Of so many words at an end one with content must be common, or three of the others. */
const END_WORDS = 6;
const ENOUGH = 3;
/** No further does anyone look for the end of what is loose. */
const LONGEST_RUN = 20;

export class Pairing {
  /** The block that each piece belongs to. */
  readonly ofOld: (Block | undefined)[];
  readonly ofNew: (Block | undefined)[];
  /** For each piece a number for the gap between unmoved blocks that it stands in; never falling. */
  oldGaps: Int32Array = new Int32Array(0);
  newGaps: Int32Array = new Int32Array(0);
  private readonly moved = new Set<Block>();
  private readonly copies = new Map<Block, boolean>();
  private readonly meetings = new Map<Block, [first: boolean | undefined, last: boolean | undefined]>();

  constructor(
    readonly old: Version,
    readonly fresh: Version,
    equal: readonly Block[],
  ) {
    this.ofOld = new Array<Block | undefined>(old.pieces.length).fill(undefined);
    this.ofNew = new Array<Block | undefined>(fresh.pieces.length).fill(undefined);
    for (const block of equal) this.take(block);
    this.order();
  }

  /** Whether the block lost its place among its neighbours. */
  isMoved(block: Block): boolean {
    return this.moved.has(block);
  }

  /** Whether none of its pieces was taken. */
  isLive(block: Block): boolean {
    for (let at = block.oldFrom; at < block.oldTo; at += 1) if (this.ofOld[at] !== undefined) return false;
    for (let at = block.newFrom; at < block.newTo; at += 1) if (this.ofNew[at] !== undefined) return false;
    return true;
  }

  take(block: Block): void {
    for (let at = block.oldFrom; at < block.oldTo; at += 1) this.ofOld[at] = block;
    for (let at = block.newFrom; at < block.newTo; at += 1) this.ofNew[at] = block;
  }

  /**
   * Lets go of pairs that moved though the text holds further copies of the sentence: the one may have been cut, and the
   * other be another's.
   */
  releaseCopies(): void {
    const doubtful = [...this.moved].filter((block) => {
      if (this.standing(block) >= BESIDE) return false;
      return isRepeated(this.old, block.oldFrom) || isRepeated(this.fresh, block.newFrom);
    });
    for (const block of doubtful) {
      this.ofOld[block.oldFrom] = undefined;
      this.ofNew[block.newFrom] = undefined;
    }
    if (doubtful.length === 0) return;
    this.old.readInOrder((at) => this.ofOld[at] === undefined);
    this.fresh.readInOrder((at) => this.ofNew[at] === undefined);
    this.order();
  }

  /** Whether the piece before, or behind, has the same neighbour there in both versions. */
  standing(block: Block): Standing {
    const left = this.hasMate(block, FIRST);
    const right = this.hasMate(block, LAST);
    if (left && right) return BETWEEN;
    if (left || right) return BESIDE;
    return this.oldGaps[block.oldFrom] === this.newGaps[block.newFrom] ? IN_GAP : FAR;
  }

  /** The blocks on whose account its standing is what it is; `undefined` for the end of both versions. */
  neighbours(block: Block): (Block | undefined)[] {
    const found: (Block | undefined)[] = [];
    if (this.hasMate(block, FIRST)) found.push(this.ofOld[block.oldFrom - 1]);
    if (this.hasMate(block, LAST)) found.push(this.ofOld[block.oldTo]);
    return found;
  }

  /** The same neighbour stands at that end in both versions. */
  hasMate(block: Block, end: End): boolean {
    const mates =
      end === FIRST
        ? this.areMates(block.oldFrom - 1, block.newFrom - 1, LAST)
        : this.areMates(block.oldTo, block.newTo, FIRST);
    return mates && this.meets(block, end);
  }

  /** Whether between the same two neighbours as many loose pieces stand in both versions, the block among them. */
  hasEqualRoom({ oldFrom, oldTo, newFrom, newTo }: Block): boolean {
    const old = looseRun(this.ofOld, oldFrom, oldTo);
    const fresh = looseRun(this.ofNew, newFrom, newTo);
    if (old.to - old.from !== fresh.to - fresh.from || oldFrom - old.from !== newFrom - fresh.from) return false;
    return this.areMates(old.from - 1, fresh.from - 1, LAST) && this.areMates(old.to, fresh.to, FIRST);
  }

  /** Whether two pieces belong together, and by their words at the end asked about. The versions begin, and end, together. */
  private areMates(oldAt: number, newAt: number, end: End): boolean {
    if (oldAt < 0 || newAt < 0) return oldAt < 0 && newAt < 0;
    if (oldAt >= this.ofOld.length || newAt >= this.ofNew.length)
      return oldAt >= this.ofOld.length && newAt >= this.ofNew.length;
    const block = this.ofOld[oldAt];
    return block !== undefined && block === this.ofNew[newAt] && this.meets(block, end);
  }

  /** Whether the first, or last, words on either side are alike; where not, something else may have come in between. */
  meets(block: Block, end: End): boolean {
    if (block.equal) return true;
    const known = this.meetings.get(block) ?? [undefined, undefined];
    this.meetings.set(block, known);
    return (known[end] ??= haveCommon(...this.runsOf(block), end));
  }

  /** The new sentence is, to the character, another one of the old version: it is a copy of that one, and no edit. */
  isCopyOfAnother(block: Block): boolean {
    if (block.plain === 1 || block.newTo - block.newFrom > 1) return false;
    const known = this.copies.get(block);
    if (known !== undefined) return known;
    const { start = 0, end = 0 } = this.fresh.pieces[block.newFrom] ?? {};
    const sentence = this.fresh.text.slice(start, end);
    const [from, to] = [this.old.pieces[block.oldFrom]?.start ?? 0, this.old.pieces[block.oldTo - 1]?.end ?? 0];
    let place = this.old.holds(sentence) ? this.old.text.indexOf(sentence) : NONE;
    if (place >= from && place < to) place = this.old.text.indexOf(sentence, to);
    this.copies.set(block, place !== NONE);
    return place !== NONE;
  }

  /** One of its old sentences stands elsewhere in either version, to the character. */
  hasCopies({ oldFrom, oldTo }: Block): boolean {
    for (let at = oldFrom; at < oldTo; at += 1) {
      const { start = 0, end = 0 } = this.old.pieces[at] ?? {};
      if (isRepeated(this.old, at) || this.fresh.holds(this.old.text.slice(start, end))) return true;
    }
    return false;
  }

  /** The words of the block on either side. */
  runsOf(block: Block): [old: Run, fresh: Run] {
    return [runOf(this.old, block.oldFrom, block.oldTo), runOf(this.fresh, block.newFrom, block.newTo)];
  }

  /** Finds anew which blocks kept their order, and numbers the gaps between them. */
  order(): void {
    const pairs: (readonly [from: number, to: number, block: Block])[] = [];
    this.ofOld.forEach((block, at) => {
      if (block?.oldFrom === at) pairs.push([at, block.newFrom, block]);
    });
    const kept = new Set(heaviestRising(pairs, ([, , block]) => this.weigh(block)).map(([, , block]) => block));
    this.moved.clear();
    for (const [, , block] of pairs) if (!kept.has(block)) this.moved.add(block);
    this.oldGaps = numberGaps(this.ofOld, kept);
    this.newGaps = numberGaps(this.ofNew, kept);
  }

  private weigh({ oldFrom, oldTo, equal, weighted }: Block): number {
    const characters = (this.old.pieces[oldTo - 1]?.end ?? 0) - (this.old.pieces[oldFrom]?.start ?? 0);
    return characters * (equal ? EQUAL_WEIGHT : weighted);
  }
}

/** The gap a piece stands in has the number of the unmoved blocks before it. */
function numberGaps(taken: readonly (Block | undefined)[], kept: ReadonlySet<Block>): Int32Array {
  const gaps = new Int32Array(taken.length);
  let gap = 0;
  let last: Block | undefined;
  taken.forEach((block, at) => {
    if (block !== undefined && block !== last && kept.has(block)) {
      gap += 1;
      last = block;
    }
    gaps[at] = gap;
  });
  return gaps;
}

function looseRun(taken: readonly (Block | undefined)[], from: number, to: number): { from: number; to: number } {
  let [first, last] = [from, to];
  while (first > 0 && from - first < LONGEST_RUN && taken[first - 1] === undefined) first -= 1;
  while (last < taken.length && last - to < LONGEST_RUN && taken[last] === undefined) last += 1;
  return { from: first, to: last };
}

function haveCommon(old: Run, fresh: Run, end: End): boolean {
  const near = ({ from, to }: Run): [number, number] =>
    end === FIRST ? [from, Math.min(to, from + END_WORDS)] : [Math.max(from, to - END_WORDS), to];
  const keys = new Set(fresh.words.keys.slice(...near(fresh)));
  const [from, to] = near(old);
  let common = 0;
  for (let word = from; word < to; word += 1) {
    if (!keys.has(old.words.keys[word] ?? 0)) continue;
    common += ((old.words.sorts[word] ?? 0) & FUNCTION_WORD) === 0 ? ENOUGH : 1;
  }
  return common >= ENOUGH;
}

function isRepeated(version: Version, at: number): boolean {
  const piece = version.pieces[at];
  return piece !== undefined && version.repeats(version.text.slice(piece.start, piece.end));
}

function runOf(version: Version, from: number, to: number): Run {
  const first = version.readPiece(from);
  for (let at = from + 1; at < to; at += 1) version.readPiece(at);
  return { words: version.words, from: first?.from ?? 0, to: version.pieces[to - 1]?.to ?? 0 };
}
