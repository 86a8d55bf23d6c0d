// What of a letter was in earlier letters already, where, and how much of it is new?
import { nearDuplicates, type NearDuplicate, type RepeatedPiece } from '@nightlawyer/text/near-duplicates.js';
import type { Span } from '@nightlawyer/text/segment-kinds.js';
import { type WordChange, wordChanges } from '#letters/word-changes.js';
import { letterLayout } from '#documents/letter-layout.js';
import type { ReadLetter } from '#letters/family-letters.js';
import { grouped } from '#platform/grouped.js';
import { saysSomething } from '#letters/says-something.js';

/** Where a stretch was seen before. */
export interface EarlierCopy {
  letterId: string;
  /** UTF-16 code units of that letter. */
  spans: readonly Span[];
  jaccard: number;
  /** From that copy to this one. */
  changes: WordChange[];
}

/** A stretch of this letter that was in earlier ones. */
export interface Repeat {
  spans: readonly Span[];
  level: RepeatedPiece['level'];
  words: number;
  /** Of no one's making: it was in a letter about another story, or in two letters before. */
  boilerplate: boolean;
  /** Newest first. */
  seen: EarlierCopy[];
}

export interface Repeats {
  /** In the letter's order; pieces may lie in one another when different letters hold them. */
  repeats: Repeat[];
  /** Words of the letter, letterhead and signature not counted, and how many of them no earlier letter has. */
  words: number;
  newWords: number;
}

/** What is shorter says the same in every letter. */
const FEWEST_WORDS = 6;

/** The verified pairs of a letter's pieces (`first`) with those of others (`second`), letterhead and signature left out. */
export function sharedPieces(mine: ReadLetter, others: readonly ReadLetter[]): NearDuplicate[] {
  // Ours is the first of them, so it is the first of every pair.
  const compared = [mine, ...others].map(({ letter, text, blocks }) => ({
    id: letter.id,
    text,
    layout: letterLayout(blocks),
  }));
  return nearDuplicates(compared, { of: mine.letter.id }).filter(
    ({ first }) => first.words >= FEWEST_WORDS && saysSomething(first.spans, mine.segments),
  );
}

/** How many of the letter's words each other letter has too. */
export function sharedWords(mine: ReadLetter, pairs: readonly NearDuplicate[]): ReadonlyMap<string, number> {
  const byLetter = grouped(pairs, ({ second }) => second.letterId);
  return new Map([...byLetter].map(([id, shared]) => [id, wordsOfFirst(mine.text, shared)]));
}

/** What of the letter the earlier ones among `members` have already, and how much of it is new. */
export function repeatsAmong(
  mine: ReadLetter,
  members: readonly ReadLetter[],
  pairs: readonly NearDuplicate[],
): Repeats {
  const earlier = new Map(
    members.filter((member) => isEarlier(member, mine)).map((member) => [member.letter.id, member]),
  );
  const before = pairs.filter(({ second }) => earlier.has(second.letterId));
  const matter = mine.segments.filter(({ kind }) => kind !== 'formal');
  const words = wordsWithin(mine.text, matter);
  const newWords = Math.max(0, words - wordsOfFirst(mine.text, before));
  return { repeats: gather(before, mine, earlier), words, newWords };
}

/** In the order in which they came to the newsroom. */
export function isEarlier({ letter: one }: ReadLetter, { letter: other }: ReadLetter): boolean {
  const [first, second] = [one.receivedAt.getTime(), other.receivedAt.getTime()];
  return first === second ? one.createdAt < other.createdAt : first < second;
}

function gather(pairs: readonly NearDuplicate[], mine: ReadLetter, byId: ReadonlyMap<string, ReadLetter>): Repeat[] {
  const byPiece = grouped(pairs, ({ first }) => JSON.stringify(first.spans));
  return [...byPiece.values()]
    .flatMap((copies) => {
      const piece = copies[0]?.first;
      if (piece === undefined) return [];
      const letters = copies.flatMap(({ second }) => byId.get(second.letterId) ?? []);
      const elsewhere = letters.some(({ letter }) => letter.storyId !== mine.letter.storyId);
      const twice = new Set(letters.map(({ letter }) => letter.id)).size >= 2;
      const seen = bestOfEach(copies).flatMap(({ second, jaccard }) => {
        const other = byId.get(second.letterId);
        if (other === undefined) return [];
        const changes = wordChanges(quote(other.text, second.spans), quote(mine.text, piece.spans));
        return [{ letterId: second.letterId, spans: second.spans, jaccard, changes, at: other.letter.receivedAt }];
      });
      seen.sort((a, b) => b.at.getTime() - a.at.getTime());
      const { spans, level, words } = piece;
      return [{ spans, level, words, boilerplate: elsewhere || twice, seen: seen.map(({ at: _at, ...copy }) => copy) }];
    })
    .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** One copy a letter, the likest: a letter may say the same twice. */
function bestOfEach(copies: readonly NearDuplicate[]): NearDuplicate[] {
  const best = new Map<string, NearDuplicate>();
  for (const copy of copies) {
    const standing = best.get(copy.second.letterId);
    if (standing === undefined || copy.jaccard > standing.jaccard) best.set(copy.second.letterId, copy);
  }
  return [...best.values()];
}

/** The words of a stretch, without what page furniture stands between its spans. */
export function quote(text: string, spans: readonly Span[]): string {
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ');
}

function wordsOfFirst(text: string, pairs: readonly NearDuplicate[]): number {
  return wordsWithin(
    text,
    pairs.flatMap(({ first }) => first.spans),
  );
}

/** Words in the union of the spans. */
function wordsWithin(text: string, spans: readonly Span[]): number {
  let words = 0;
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    words += text.slice(from, end).match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
    done = end;
  }
  return words;
}
