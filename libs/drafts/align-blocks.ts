// Which block of the newer version is which of the older, where neither stands unchanged?
import type { Block } from '#domain/canonical-version.js';

/** Never both null. */
export type BlockPair =
  { readonly older: Block; readonly newer: Block | null } | { readonly older: null; readonly newer: Block };

/** Two blocks that share less than this part of their words are not one block reworded. */
const LEAST_LIKENESS = 0.4;
/** With more pairs to weigh, nothing is paired: so much was rewritten that nobody reads it word by word. */
const MOST_PAIRS = 40_000;

/**
 * Pairs in order, none crossing another, chosen so that the sum of their likeness is greatest (the alignment of Needleman
 * and Wunsch, 1970, with no cost for a gap). Only blocks of one kind are paired.
 */
export function alignBlocks(older: readonly Block[], newer: readonly Block[]): BlockPair[] {
  if (older.length * newer.length > MOST_PAIRS) return [...older.map(removed), ...newer.map(added)];
  const olderWords = older.map(({ text }) => countWords(text));
  const newerWords = newer.map(({ text }) => countWords(text));
  const likeness = older.map((one, i) =>
    newer.map((other, j) => (one.kind === other.kind ? shareOfWords(olderWords[i], newerWords[j]) : 0)),
  );
  const best = bestSums(likeness, newer.length);
  const pairs: BlockPair[] = [];
  let i = 0;
  let j = 0;
  for (;;) {
    const one = older[i];
    const other = newer[j];
    if (one === undefined && other === undefined) return pairs;
    if (one !== undefined && (other === undefined || at(best, i + 1, j) === at(best, i, j))) {
      pairs.push(removed(one));
      i += 1;
    } else if (other !== undefined && (one === undefined || at(best, i, j + 1) === at(best, i, j))) {
      pairs.push(added(other));
      j += 1;
    } else if (one !== undefined && other !== undefined) {
      pairs.push({ older: one, newer: other });
      i += 1;
      j += 1;
    }
  }
}

/** `best[i][j]`: the greatest sum from the i-th older and the j-th newer block onwards. */
function bestSums(likeness: readonly (readonly number[])[], width: number): number[][] {
  const best = Array.from({ length: likeness.length + 1 }, () => new Array<number>(width + 1).fill(0));
  for (let i = likeness.length - 1; i >= 0; i -= 1) {
    const row = best[i] ?? [];
    for (let j = width - 1; j >= 0; j -= 1) {
      const alike = at(likeness, i, j);
      const paired = alike >= LEAST_LIKENESS ? alike + at(best, i + 1, j + 1) : 0;
      row[j] = Math.max(paired, at(best, i + 1, j), at(best, i, j + 1));
    }
  }
  return best;
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Dice's coefficient over words with their repetitions; 0 where one has none. */
function shareOfWords(one: Map<string, number> = new Map(), other: Map<string, number> = new Map()): number {
  const total = sum(one) + sum(other);
  if (total === 0) return 0;
  let shared = 0;
  for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
  return (2 * shared) / total;
}

function sum(counts: Map<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

function removed(block: Block): BlockPair {
  return { older: block, newer: null };
}

function added(block: Block): BlockPair {
  return { older: null, newer: block };
}
