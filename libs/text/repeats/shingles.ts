// Which runs of three words does a piece of text hold, and which of them find it again in an index?
import { hashWord, mix } from '../words/ngrams.js';

/** Words in a shingle. */
const SIZE = 3;

/** Pieces sharing so many of their marks are looked at; both sides keep as many marks more. */
export const SHARED_MARKS = 3;

/** Gives every different run of three words a number of its own, so that sets of them are compared exactly. */
export class ShingleNumbers {
  private readonly words = new Map<string, number>();
  private readonly pairs = new Map<number, number>();
  private readonly runs = new Map<number, number>();

  /** The different shingles of a piece, each once; none where it has fewer than three words. */
  of(words: readonly string[]): Set<number> {
    const found = new Set<number>();
    const numbers = words.map((word) => this.wordNumber(word));
    for (let at = 0; at + SIZE <= words.length; at += 1) {
      const pair = numberOf(this.pairs, numbers[at] ?? 0, numbers[at + 1] ?? 0);
      found.add(numberOf(this.runs, pair, numbers[at + 2] ?? 0));
    }
    return found;
  }

  private wordNumber(word: string): number {
    const known = this.words.get(word) ?? this.words.size + 1;
    this.words.set(word, known);
    return known;
  }
}

/** A number for two numbers below 2^26 each. */
function numberOf(known: Map<number, number>, first: number, second: number): number {
  const key = first * 2 ** 26 + second;
  const number = known.get(key) ?? known.size;
  known.set(key, number);
  return number;
}

/** What an index keeps of a piece. */
export interface PieceMarks {
  /** How many different shingles the piece holds. */
  readonly size: number;
  /** 32-bit numbers (signed), each once: the smallest hashes of the piece's shingles. */
  readonly marks: readonly number[];
}

/**
 * The marks by which a piece is found by every piece that is like it to at least `least` (Jaccard index over shingles,
 * above 0 and at most 1): two such pieces share `marksToShare` of theirs, save where two shingles have one hash.
 *
 * Prefix filtering: S. Chaudhuri, V. Ganti and R. Kaushik, "A Primitive Operator for Similarity Joins in Data Cleaning"
 * (2006), lengthened as in J. Wang, G. Li and J. Feng, "Can We Beat the Prefix Filtering?" (2012).
 */
export function pieceMarks(words: readonly string[], least: number): PieceMarks {
  const numbers = words.map(hashWord);
  const hashes = new Set<number>();
  for (let at = 0; at + SIZE <= words.length; at += 1) {
    const pair = Math.imul(numbers[at] ?? 0, 31) + (numbers[at + 1] ?? 0);
    hashes.add(mix(Math.imul(pair, 31) + (numbers[at + 2] ?? 0)));
  }
  const ordered = Uint32Array.from(hashes).sort();
  const kept = prefixLength(ordered.length, least) + SHARED_MARKS - 1;
  return { size: ordered.length, marks: Array.from(ordered.subarray(0, kept), (hash) => hash | 0) };
}

/** How many marks two pieces of these sizes share at the fewest, when they are like each other to at least `least`. */
export function marksToShare(size: number, otherSize: number, least: number): number {
  return Math.min(SHARED_MARKS, fewestShared(Math.max(size, otherSize), least));
}

/** Of a set of `size`, in any one order for all, so many members from the front hold one that a like set has in front too. */
export function prefixLength(size: number, least: number): number {
  return size === 0 ? 0 : size - fewestShared(size, least) + 1;
}

/** A set of `size` shares so many members with any that is like it. Rounded down a hair, so that .8 of 5 is 4. */
function fewestShared(size: number, least: number): number {
  return Math.max(1, Math.ceil(least * size - 1e-9));
}
