// Where in the new version do the words of an assertion stand together?
import { NONE } from './anchors.js';
import type { Comparison } from './compare.js';
import type { Excerpt } from './excerpt.js';
import type { Version } from './version.js';
import { noWords, readWords } from './words.js';

/** A stretch of the new version that holds many of the words. */
export interface Stretch {
  /** First and last word of it, as indices into the new version's columns. */
  readonly first: number;
  readonly last: number;
  /** How many of the assertion's words stand in it, and how many outside. */
  readonly kept: number;
  readonly elsewhere: number;
}

/** A word that came in between costs half of what a word that was kept is worth. */
const COST_BETWEEN = 0.5;
/** Further apart, in UTF-16 units, two words are not read as one passage. */
const WIDEST_GAP = 4000;

/** How many words stand between two offsets of `text`. */
export function countWords(text: string, from: number, to: number): number {
  const words = noWords();
  readWords(text, from, to, words);
  return words.keys.length;
}

/**
 * The stretch of the new version that keeps most words with least between them; `places` are the words that the
 * assertion's words became, as indices into the columns, `NONE` where one became nothing. Linear but for a sort.
 */
export function densestStretch(fresh: Version, places: readonly number[]): Stretch | undefined {
  const { starts, ends } = fresh.words;
  const sorted = places.filter((word) => word !== NONE).sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0));
  let best = { first: NONE, last: NONE, kept: 0, worth: 0 };
  let open = best;
  for (const word of sorted) {
    const worth = open.kept === 0 ? 0 : open.worth - COST_BETWEEN * wordsBetween(fresh, open.last, word);
    open =
      worth <= 0
        ? { first: word, last: word, kept: 1, worth: 1 }
        : { first: open.first, last: word, kept: open.kept + 1, worth: worth + 1 };
    if (open.worth > best.worth) best = open;
  }
  if (best.kept === 0) return undefined;
  return { first: best.first, last: best.last, kept: best.kept, elsewhere: sorted.length - best.kept };

  function wordsBetween({ text }: Version, last: number, next: number): number {
    if (next === last + 1) return 0;
    const [from, to] = [ends[last] ?? 0, starts[next] ?? 0];
    return to - from > WIDEST_GAP ? Infinity : countWords(text, from, to);
  }
}

/** Whether one of several sentences of an assertion, however short, was found, and stands outside the stretch. */
export function hasSentenceElsewhere({ old, fresh }: Comparison, excerpt: Excerpt, stretch: Stretch): boolean {
  const { starts } = fresh.words;
  const [from, to] = [starts[stretch.first] ?? 0, starts[stretch.last] ?? 0];
  for (let at = excerpt.firstPiece; at <= excerpt.lastPiece; at += 1) {
    const piece = old.pieces[at];
    const first = excerpt.words.indexOf(piece?.from ?? NONE);
    if (piece === undefined || first === NONE || excerpt.words[first + piece.to - piece.from - 1] !== piece.to - 1)
      continue;
    const places = excerpt.places.slice(first, first + piece.to - piece.from).filter((place) => place !== NONE);
    const isInside = places.some((place) => from <= (starts[place] ?? 0) && (starts[place] ?? 0) <= to);
    if (places.length > 0 && !isInside) return true;
  }
  return false;
}

/** The characters between `from` and `to` that are not white space. */
function signsOf(text: string, from: number, to: number): string[] {
  return Array.from(text.slice(from, Math.max(from, to)).replace(/\s/g, ''));
}

/**
 * Offsets for words `first` to `last` of the new version, with the signs around them that the assertion had: an opening
 * quote, a full stop. `oldFirst` and `oldLast` are its own first and last word.
 */
export function withSigns(
  old: Version,
  fresh: Version,
  span: { start: number; end: number },
  words: { oldFirst: number; oldLast: number; first: number; last: number },
): { start: number; end: number } {
  const { text } = fresh;
  let start = fresh.words.starts[words.first] ?? 0;
  let end = fresh.words.ends[words.last] ?? 0;
  const floor = words.first > 0 ? (fresh.words.ends[words.first - 1] ?? 0) : 0;
  const floorHere = floor <= start ? floor : 0;
  const before = signsOf(old.text, span.start, old.words.starts[words.oldFirst] ?? 0);
  for (
    let at = before.length - 1;
    at >= 0 && start > floorHere && areAlike(before[at], text.charAt(start - 1));
    at -= 1
  )
    start -= 1;
  for (const sign of signsOf(old.text, old.words.ends[words.oldLast] ?? 0, span.end)) {
    if (!areAlike(sign, text.charAt(end))) break;
    end += 1;
  }
  return { start, end };
}

const FAMILIES = [/["“”„«»‟]/, /['‘’‚‹›]/, /[.!?…。]/, /[-–—]/];

/** Whether two signs do the same: quotation marks, or stops, of any kind. */
function areAlike(a: string | undefined, b: string): boolean {
  return a !== undefined && (a === b || FAMILIES.some((family) => family.test(a) && family.test(b)));
}
