// A stop with no space behind it: did a careless conversion lose the space between two sentences, or a note its raising?
import { abbreviationOf } from './abbreviation-class.js';
import { OPENING_WORDS } from './abbreviations.js';
import { classOf, CLOSER, DIGIT, isLetter, LOWER, UPPER } from '../words/characters.js';
import { readGap } from './line-breaks.js';
import type { StopContext, StopRun } from './stop-context.js';
import { isOpening, pastNoteWord } from './stop-tails.js';
import { wordAfter, wordBefore } from './words-around.js';

/** A stop with no space after it: an end only where a note number or a new capitalised word was glued on. */
export function readGlued(context: StopContext, at: number, run: number, close: number): StopRun {
  const { text } = context;
  const number = pastNoteWord(text, close);
  const first = classOf(text.charCodeAt(number));
  const resume = close;
  if (first === DIGIT) {
    let to = number;
    while (to - number < 3 && classOf(text.charCodeAt(to)) === DIGIT) to += 1;
    const next = readGap(text, to).next;
    const noted = next > to && classOf(text.charCodeAt(pastOpening(text, next))) === UPPER;
    const worded = close > run || classOf(text.charCodeAt(at - 1)) === LOWER;
    if (noted && worded && abbreviationOf(context.learned, wordBefore(text, at, 0)) === undefined)
      return { resume: to, end: to };
    return { resume, end: -1 };
  }
  if (text.charCodeAt(close) === 42 && close > run && classOf(text.charCodeAt(close + 1)) === DIGIT)
    return { resume, end: close };
  const inner = pastOpening(text, close);
  if (classOf(text.charCodeAt(inner)) !== UPPER) return { resume, end: -1 };
  return { resume, end: newSentenceGlued(context, at, run, close, inner) ? close : -1 };
}

/** Past a bracket and a quotation mark that open. */
function pastOpening(text: string, from: number): number {
  let at = from;
  while (at - from < 2 && isOpening(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * Whether a new sentence was set against the stop by a careless conversion: `was sent.The court`, not `node.Name`,
 * `U.S.C.` or `a.b@Mail.Example`.
 */
function newSentenceGlued(context: StopContext, at: number, run: number, close: number, inner: number): boolean {
  const { text } = context;
  const word = wordBefore(text, at, 0);
  const next = wordAfter(text, inner);
  const after = text.charAt(inner + next.length);
  // What follows must read as prose: a word, not the next part of a name or an address.
  if (!/[\s,’']/.test(after)) return false;
  if (next.length > 1 ? classOf(text.charCodeAt(inner + 1)) !== LOWER : next !== 'A' && next !== 'I') return false;
  const opening = OPENING_WORDS.has(next);
  if (opening && word.length >= 4 && !word.includes('.')) return true;
  if (word === '') return close > run || classOf(text.charCodeAt(at - 1)) === CLOSER;
  if (!context.glues || word.includes('.')) return false;
  if (word !== 'in' && abbreviationOf(context.learned, word) !== undefined) return false;
  const kind = classOf(word.charCodeAt(0));
  if (kind === DIGIT) return word.length >= 2 && opening;
  return (
    (kind === LOWER ? word.length >= (opening ? 2 : 3) : opening) && !isLetter(text.charCodeAt(at - word.length - 1))
  );
}
