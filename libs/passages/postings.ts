// How are the passages that hold a term written down, and which passages do such lists speak for most?
import type { PassageSource } from '#domain/vocabulary.js';
import { inverseFrequency, saturation } from '@nightlawyer/text/rank.js';

/** One passage in the list of one term: its number, what it is a piece of, how often the term occurs, its length in words. */
export interface PostingEntry {
  number: number;
  kind: PassageSource;
  count: number;
  length: number;
}

export const ENTRY_BYTES = 8;

// The order is part of the stored form: new kinds go to the end.
const KINDS: readonly PassageSource[] = ['evidence', 'exchange', 'allegation', 'assertion'];
const MOST_COUNTED = 31;
const LONGEST = 0xffff;

/** Five bytes of number (a trillion passages), three bits of kind and five of count, two bytes of length. */
export function writeEntry(into: Buffer, at: number, entry: PostingEntry): void {
  into.writeUInt32LE(entry.number % 0x1_0000_0000, at);
  into[at + 4] = Math.floor(entry.number / 0x1_0000_0000);
  into[at + 5] = (KINDS.indexOf(entry.kind) << 5) | Math.min(entry.count, MOST_COUNTED);
  into.writeUInt16LE(Math.min(entry.length, LONGEST), at + 6);
}

export function readEntry(from: Buffer, at: number): PostingEntry {
  const packed = from[at + 5] ?? 0;
  return {
    number: from.readUIntLE(at, 5),
    kind: KINDS[packed >> 5] ?? 'evidence',
    count: packed & MOST_COUNTED,
    length: from.readUInt16LE(at + 6),
  };
}

/** The list of one term of a query, over all runs of a story. */
export interface TermPostings {
  weight: number;
  frequency: number;
  entries: Buffer;
}

/**
 * The numbers of the `limit` passages that BM25 over these terms puts first, of the wanted kinds only.
 * A first cut: the ranker then looks at each of them whole.
 */
export function bestPassages(
  terms: readonly TermPostings[],
  statistics: { passages: number; averageLength: number },
  limit: number,
  kinds?: readonly PassageSource[],
): number[] {
  const wanted = KINDS.map((kind) => kinds === undefined || kinds.includes(kind));
  const scores = new Map<number, number>();
  for (const { weight, frequency, entries } of terms) {
    const worth = weight * inverseFrequency(frequency, statistics.passages);
    for (let at = 0; at < entries.length; at += ENTRY_BYTES) {
      const packed = entries[at + 5] ?? 0;
      if (wanted[packed >> 5] !== true) continue;
      const number = entries.readUInt32LE(at) + (entries[at + 4] ?? 0) * 0x1_0000_0000;
      const gain = worth * saturation(packed & MOST_COUNTED, entries.readUInt16LE(at + 6), statistics.averageLength);
      scores.set(number, (scores.get(number) ?? 0) + gain);
    }
  }
  const all = [...scores];
  if (all.length > limit) all.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return all.slice(0, limit).map(([number]) => number);
}
