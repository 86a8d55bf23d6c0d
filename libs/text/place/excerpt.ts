// What is known of one assertion: its pieces, its words, and what each of them became?
import { NONE } from './anchors.js';
import type { Comparison } from './compare.js';
import { countRuns, MANY } from './runs.js';
import type { WordLinks } from './word-links.js';
import type { Span } from '../segment-kinds.js';

export interface Excerpt extends Span {
  /** The old pieces it touches. */
  readonly firstPiece: number;
  readonly lastPiece: number;
  /** Its words, as columns of the old version, at least one. */
  readonly words: readonly number[];
  readonly firstWord: number;
  readonly lastWord: number;
  /** For each word the column of the new version, or `NONE`. */
  readonly places: readonly number[];
  /** It begins and ends where sentences do. */
  readonly whole: boolean;
}

/** The old pieces that a span touches; `undefined` where there is no word in it. */
export function piecesOf(
  { old }: Comparison,
  { start, end }: Span,
): { firstPiece: number; lastPiece: number } | undefined {
  const firstPiece = old.pieceBehind(start);
  let lastPiece = old.pieceBehind(end - 1);
  if ((old.pieces[lastPiece]?.start ?? Infinity) >= end) lastPiece -= 1;
  return firstPiece <= lastPiece ? { firstPiece, lastPiece } : undefined;
}

/** Words that a span cuts through are taken whole. */
export function readExcerpt(comparison: Comparison, links: WordLinks, span: Span): Excerpt | undefined {
  const { old, pairing } = comparison;
  const touched = piecesOf(comparison, span);
  if (touched === undefined) return undefined;
  const words: number[] = [];
  const places: number[] = [];
  for (let at = touched.firstPiece; at <= touched.lastPiece; at += 1) {
    const piece = old.readPiece(at);
    const block = pairing.ofOld[at];
    for (let word = piece?.from ?? 0; word < (piece?.to ?? 0); word += 1) {
      if ((old.words.ends[word] ?? 0) <= span.start || (old.words.starts[word] ?? 0) >= span.end) continue;
      words.push(word);
      places.push(block === undefined ? NONE : links.forth(block, word));
    }
  }
  const [firstWord] = words;
  const lastWord = words.at(-1);
  if (firstWord === undefined || lastWord === undefined) return undefined;
  const whole =
    old.pieces[touched.firstPiece]?.from === firstWord && old.pieces[touched.lastPiece]?.to === lastWord + 1;
  const { start, end } = span;
  return { start, end, ...touched, words, firstWord, lastWord, places, whole };
}

/**
 * Whether a part of a sentence that changed can be told from its like: the words stand as often in the new sentence as
 * in the old one, or between the very words they stood between.
 */
export function isUnequivocal({ old, fresh, pairing }: Comparison, links: WordLinks, excerpt: Excerpt): boolean {
  const block = pairing.ofOld[excerpt.firstPiece];
  if (block === undefined || block.equal || block !== pairing.ofOld[excerpt.lastPiece]) return true;
  const { oldFrom, oldTo, newFrom, newTo } = links.of(block);
  const keys = excerpt.words.map((word) => old.words.keys[word] ?? 0);
  const before = countRuns(old.words.keys, { from: oldFrom, to: oldTo }, keys);
  const now = countRuns(fresh.words.keys, { from: newFrom, to: newTo }, keys);
  if (Math.max(before, now) >= MANY) return false;
  if (Math.max(before, now) <= 1 || before === now) return true;
  const [first = NONE] = excerpt.places;
  const last = excerpt.places.at(-1) ?? NONE;
  return (
    links.forth(block, excerpt.firstWord - 1) === first - 1 && links.forth(block, excerpt.lastWord + 1) === last + 1
  );
}

/** Words that may have come in between an assertion and the words beside it. */
const LOOSEST = 3;

/**
 * Whether a changed part of a sentence still stands beside the words it stood beside, on one side at least. In a long
 * passage without stops that tells it from a lookalike further on.
 */
export function leansOnNeighbour(
  { pairing }: Comparison,
  links: WordLinks,
  { firstPiece, lastPiece, firstWord, lastWord }: Excerpt,
  { first, last }: { first: number; last: number },
): boolean {
  const left = pairing.ofOld[firstPiece];
  const right = pairing.ofOld[lastPiece];
  if (left !== undefined) {
    const { oldFrom, newFrom } = links.of(left);
    let word = firstWord - 1;
    while (word >= oldFrom && links.forth(left, word) === NONE) word -= 1;
    const place = word < oldFrom ? newFrom - 1 : links.forth(left, word);
    if (place < first && first - place - 1 <= LOOSEST + 2 * (firstWord - word - 1)) return true;
  }
  if (right === undefined) return false;
  const { oldTo, newTo } = links.of(right);
  let word = lastWord + 1;
  while (word < oldTo && links.forth(right, word) === NONE) word += 1;
  const place = word >= oldTo ? newTo : links.forth(right, word);
  return place > last && place - last - 1 <= LOOSEST + 2 * (word - lastWord - 1);
}
