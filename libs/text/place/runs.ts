// Where do the very words, or the very characters, of an assertion stand, whatever became of its sentence?
import { NONE } from './anchors.js';
import type { Comparison } from './compare.js';
import type { Excerpt } from './excerpt.js';
import type { WordLinks } from './word-links.js';
import type { Piece, Version } from './version.js';
import { CAPITAL, FUNCTION_WORD } from './words.js';
import type { Span } from '../segment-kinds.js';

/** Counting stops here: so often is as good as any number. */
export const MANY = 50;
/** Fewer words, or fewer with content, may stand in any sentence. */
const SHORTEST = 5;
const LEAST_CONTENT = 3;
/** So many characters before a place show whether a sentence ended there. */
const BEFORE = 12;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/;
const SHORTEST_SENTENCE = 3;
const SENTENCE_BEFORE = /(?:\b(?:and|but)\s+|[.!?…:;]["'”’»)\]]*\s+|[\r\n]\s*)["'“‘«([]*$/;

interface Window {
  readonly from: number;
  readonly to: number;
}

/** Where `run` stands in the window of `keys`, at most so many times. */
function runsIn(keys: readonly number[], { from, to }: Window, run: readonly number[], most: number): number[] {
  const found: number[] = [];
  for (let at = from; at + run.length <= to && found.length < most; at += 1) {
    let length = 0;
    while (length < run.length && keys[at + length] === run[length]) length += 1;
    if (length === run.length) found.push(at);
  }
  return found;
}

function isTelling({ words: { sorts } }: Version, words: readonly number[]): boolean {
  const content = words.filter((word) => ((sorts[word] ?? 0) & FUNCTION_WORD) === 0).length;
  return words.length >= SHORTEST && content >= LEAST_CONTENT;
}

/** A place of an assertion's very characters. */
export interface CharacterPlace extends Span {
  /** Both here and in the old version they are a sentence by themselves, not part of another. */
  readonly sentence: boolean;
}

/** Which phrases of three words the pieces of a version that were read hold; soon says that a long quote is not there. */
export class Phrases {
  private readonly known = new Set<number>();

  constructor({ words: { keys } }: Version) {
    for (let at = 2; at < keys.length; at += 1)
      this.known.add(phraseKey(keys[at - 2] ?? 0, keys[at - 1] ?? 0, keys[at] ?? 0));
  }

  /** Whether all phrases of a run of words are known; the run need not stand anywhere. */
  mayHold(keys: readonly number[], words: readonly number[]): boolean {
    for (let at = 2; at < words.length; at += 1) {
      const [first, second, third] = [words[at - 2] ?? 0, words[at - 1] ?? 0, words[at] ?? 0];
      if (!this.known.has(phraseKey(keys[first] ?? 0, keys[second] ?? 0, keys[third] ?? 0))) return false;
    }
    return true;
  }
}

function phraseKey(first: number, second: number, third: number): number {
  return (Math.imul(Math.imul(first, 31) + second, 31) + third) | 0;
}

/**
 * Where the very characters of an assertion stand, if they stand once in either version and either are sentences or say
 * enough to be told by.
 */
export function findCharacters(
  { old, fresh }: Comparison,
  { words, whole, start, end }: Excerpt,
): CharacterPlace | undefined {
  const quote = old.text.slice(start, end);
  const [place, another] = fresh.placesOf(quote, 2);
  if (place === undefined || another !== undefined || old.repeats(quote)) return undefined;
  const behind = place + quote.length;
  const wasSentence = whole || (opensSentence(old.text, start) && SENTENCE_END.test(quote));
  const sort = old.words.sorts[words[0] ?? 0] ?? 0;
  // "The" with a capital begins a sentence, whatever stop was forgotten before it.
  const sentence =
    wasSentence && (opensSentence(fresh.text, place) || ((sort & FUNCTION_WORD) !== 0 && (sort & CAPITAL) !== 0));
  return isTelling(old, words) || (sentence && words.length >= SHORTEST_SENTENCE)
    ? { start: place, end: behind, sentence }
    : undefined;
}

/** Where a part of a sentence stands, by the characters of its sentence but for the stop. */
export function findBySentence(comparison: Comparison, excerpt: Excerpt): CharacterPlace | undefined {
  const { text, pieces } = comparison.old;
  const start = pieces[excerpt.firstPiece]?.start ?? 0;
  const sentence = text.slice(start, pieces[excerpt.lastPiece]?.end ?? 0).replace(SENTENCE_END, '');
  const end = start + sentence.length;
  if (excerpt.start < start || excerpt.end > end) return undefined;
  const found = findCharacters(comparison, { ...excerpt, start, end, whole: true });
  if (found?.sentence !== true) return undefined;
  const shift = found.start - start;
  return { start: excerpt.start + shift, end: excerpt.end + shift, sentence: true };
}

/**
 * Where the very characters of a part of a sentence stand, by all words of the sentence in a row, as after it was cut in
 * two; only where the sentence stands once in either version.
 */
export function findBySentenceWords({ old, fresh }: Comparison, excerpt: Excerpt): CharacterPlace | undefined {
  const piece = old.pieces[excerpt.firstPiece];
  if (piece === undefined || excerpt.firstPiece !== excerpt.lastPiece) return undefined;
  const quote = old.text.slice(excerpt.start, excerpt.end);
  if (fresh.repeats(quote)) return undefined;
  // Where it stands as it was, or stood twice, it is no case of this.
  const sentence = old.text.slice(piece.start, piece.end);
  if (fresh.holds(sentence) || old.repeats(sentence)) return undefined;
  const run = old.words.keys.slice(piece.from, piece.to);
  if (
    !isTelling(
      old,
      [...run.keys()].map((at) => piece.from + at),
    )
  )
    return undefined;
  if (runsIn(old.words.keys, allOf(old), run, 2).length > 1) return undefined;
  const [first, second] = runsIn(fresh.words.keys, allOf(fresh), run, 2);
  if (first === undefined || second !== undefined) return undefined;
  const { starts, ends } = fresh.words;
  for (let at = first + 1; at < first + run.length; at += 1)
    if (!isNext(ends[at - 1] ?? 0, starts[at] ?? 0)) return undefined;
  // With words around them they may say the opposite.
  const last = first + run.length - 1;
  if (pieceOf(fresh, first)?.from !== first || pieceOf(fresh, last)?.to !== last + 1) return undefined;
  const shift = (starts[first + excerpt.firstWord - piece.from] ?? 0) - (old.words.starts[excerpt.firstWord] ?? 0);
  const [start, end] = [excerpt.start + shift, excerpt.end + shift];
  if (start < 0 || fresh.text.slice(start, end) !== quote) return undefined;
  return { start, end, sentence: true };
}

function pieceOf(version: Version, word: number): Piece | undefined {
  return version.pieces[version.pieceBehind(version.words.starts[word] ?? 0)];
}

function allOf({ words: { keys } }: Version): Window {
  return { from: 0, to: keys.length };
}

/** Pieces are not always read in their order; words of pieces far apart stand in no row. */
function isNext(end: number, start: number): boolean {
  return start >= end && start - end <= BEFORE;
}

function opensSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - BEFORE), at);
  return before.trim() === '' || SENTENCE_BEFORE.test(before);
}

/** How often `run` stands in the window, up to fifty times. */
export function countRuns(keys: readonly number[], window: Window, run: readonly number[]): number {
  return runsIn(keys, window, run, MANY).length;
}

/**
 * Where all words of an assertion stand in a row, in the gap in which its sentence was, though the sentence itself was
 * not found again; only where they stand once in either version.
 */
export function findVerbatim(
  { old, fresh, pairing }: Comparison,
  links: WordLinks,
  { firstPiece, words, start, end }: Excerpt,
): { first: number; last: number } | undefined {
  if (!isTelling(old, words)) return undefined;
  const quote = old.text.slice(start, end);
  if (old.repeats(quote) || fresh.repeats(quote)) return undefined;
  const run = words.map((word) => old.words.keys[word] ?? 0);
  const { oldGaps, newGaps } = pairing;
  const gap = oldGaps[firstPiece] ?? NONE;
  const found: number[] = [];
  for (let at = lowerBound(newGaps, gap); newGaps[at] === gap; at += 1) {
    const block = pairing.ofNew[at];
    const piece = fresh.pieces[at];
    if (piece === undefined || block?.equal === true) continue;
    for (const place of runsIn(fresh.words.keys, piece, run, 2)) {
      const free = run.every((_key, step) => block === undefined || links.back(block, place + step) === NONE);
      if (free) found.push(place);
    }
  }
  const [first, second] = found;
  if (first === undefined || second !== undefined) return undefined;
  return { first, last: first + run.length - 1 };
}

/** The first place in numbers that never fall where `value` is reached. */
function lowerBound(numbers: Int32Array, value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
