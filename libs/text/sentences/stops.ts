// Does this stop end a sentence? Decided by the word before it, the first word after it, and what lies between.
import { abbreviationOf } from './abbreviation-class.js';
import { actsNext, courtFollows, opensSentence, wordAfter, wordBefore } from './words-around.js';
import { AFTER_TIME, MARKED_NAMES, OPENING_WORDS, type AbbreviationClass } from './abbreviations.js';
import {
  classOf,
  CLOSER,
  DIGIT,
  isLetter,
  isWhite,
  LOWER,
  OPENER,
  OTHER,
  QUOTE,
  STOP,
  UPPER,
} from '../words/characters.js';
import { brokenEarly, readGap } from './line-breaks.js';
import { closersAfter, countDots, FULL_STOP, isDots, pastNoteWord, spacedDots } from './stop-tails.js';

/** What is known of the text as a whole. */
export interface StopContext {
  readonly text: string;
  readonly width: number;
  /** Words this very text writes with a stop in mid-sentence. */
  readonly learned: ReadonlySet<string>;
  /** Whether this very text often sets a sentence against the stop of the one before. */
  readonly glues: boolean;
  /** Whether a wide gap within a line stands between two columns. */
  readonly columns: boolean;
}

/** A run of stops with the quotes, brackets and note marks that close after it. Offsets are UTF-16 code units. */
export interface StopRun {
  /** Where reading goes on, whether or not a sentence ended. */
  readonly resume: number;
  /** Where the sentence ends, or -1. */
  readonly end: number;
}

/** Reads the stop at `at`. `sentenceStart` and `lineStart` are the starts of the sentence and the line it stands in. */
export function readStop(context: StopContext, at: number, sentenceStart: number, lineStart: number): StopRun {
  const { text } = context;
  let run = at + 1;
  while (classOf(text.charCodeAt(run)) === STOP) run += 1;
  const spaced = text.charCodeAt(at) === FULL_STOP ? spacedDots(text, run) : run;
  if (spaced > run) return readSpacedDots(text, at, run, spaced);
  const close = closersAfter(text, run);
  const glued = close < text.length && !isWhite(text.charCodeAt(close));
  if (glued) return readGlued(context, at, run, close);
  const gap = readGap(text, close);
  const ends = gap.next >= text.length || endsHere(context, { at, run, close, ...gap, sentenceStart, lineStart });
  return { resume: close, end: ends ? close : -1 };
}

interface Stop {
  readonly at: number;
  readonly run: number;
  readonly close: number;
  readonly next: number;
  readonly lineEnds: number;
  readonly sentenceStart: number;
  readonly lineStart: number;
}

/** Past a reporter's page mark (`*1163 `) to the word behind it. */
function pastPageMark(text: string, at: number): number {
  let to = at + 1;
  while (classOf(text.charCodeAt(to)) === DIGIT && to - at < 8) to += 1;
  return to > at + 1 && text.charCodeAt(to) === 32 ? to + 1 : at;
}

function endsHere(context: StopContext, stop: Stop): boolean {
  const { text } = context;
  const word = wordBefore(text, stop.at, stop.sentenceStart);
  const kind = abbreviationOf(context.learned, word);
  const plainDot = stop.run === stop.at + 1 && text.charCodeAt(stop.at) === FULL_STOP;
  if (stop.lineEnds > 0) {
    if (word === 'v' || word === 'vs' || (stop.lineEnds === 1 && kind === 'title')) return false;
    if (stop.lineEnds > 1) return true;
    if (
      brokenEarly(text, stop.lineStart, stop.close, stop.next, context.width) &&
      classOf(text.charCodeAt(stop.next)) !== LOWER
    )
      return true;
  }
  let inner = stop.next;
  if (text.charCodeAt(inner) === 42) inner = pastPageMark(text, inner);
  const bare = inner;
  while (inner - bare < 4 && isOpening(text.charCodeAt(inner))) inner += 1;
  const opened = inner > bare;
  const first = classOf(text.charCodeAt(inner));
  if (first === LOWER) return lowerOpens(text, inner, stop, opened);
  if (first === OTHER && isDash(text.charCodeAt(inner))) return false;
  if (!plainDot) return marksEnd(text, stop, word, opened, inner);
  // `[1st Dist.] 2007`, `(9th Cir.) 2007`: bracketed, an abbreviation still holds on to the number behind it.
  if (stop.close > stop.run)
    return !(kind !== undefined && first === DIGIT && !opened && classOf(text.charCodeAt(stop.run)) === CLOSER);
  if (kind === undefined) return plainWordEnds(text, stop, word, inner, opened, first);
  return abbreviationEnds(text, stop, word, kind, inner, opened, first);
}

/** A small letter goes on with the sentence, unless it is a name like `iPhone` or stands after two spaces and a word. */
function lowerOpens(text: string, inner: number, stop: Stop, opened: boolean): boolean {
  if (opened) return false;
  return classOf(text.charCodeAt(inner + 1)) === UPPER && stop.close === stop.run;
}

/** `!`, `?` and dots in a row: an end before a capital, save after a name that carries the mark. */
function marksEnd(text: string, stop: Stop, word: string, opened: boolean, inner: number): boolean {
  if (stop.close === stop.at + 1 && MARKED_NAMES.has(word) && !opensSentence(text, inner)) return false;
  // Dots at the head of a sentence open it.
  if (stop.at === stop.sentenceStart && isDots(text, stop.at)) return false;
  // `[...]` is an omission within the sentence.
  if (text.charAt(stop.at - 1) === '[' && text.charAt(stop.run) === ']')
    return !opened && classOf(text.charCodeAt(inner)) === UPPER;
  return true;
}

function plainWordEnds(text: string, stop: Stop, word: string, inner: number, opened: boolean, first: number): boolean {
  if (word === '') return first !== DIGIT || !isWhite(text.charCodeAt(stop.at - 1));
  const bare = stop.at - word.length;
  if (bare === stop.sentenceStart && word.length <= 3 && classOf(word.charCodeAt(0)) === DIGIT) return false;
  if (first === DIGIT && !opened && isCapitalised(word) && word.length <= 6) return !followsCitation(text, bare);
  if (isConsonantCluster(word)) return opensSentence(text, inner);
  if (isCapitalised(word) && word.length <= LONGEST_SHORTENED && courtFollows(text, inner)) return false;
  return true;
}

function abbreviationEnds(
  text: string,
  stop: Stop,
  word: string,
  kind: AbbreviationClass,
  inner: number,
  opened: boolean,
  first: number,
): boolean {
  const opening = first === UPPER && opensSentence(text, inner);
  switch (kind) {
    case 'title':
    case 'joiner':
      return false;
    case 'back_reference':
      return first === UPPER && !(opened && text.charAt(stop.next) === '(');
    case 'ender':
      return first === UPPER || first === DIGIT;
    case 'time':
      return (
        first === UPPER && !AFTER_TIME.has(wordAfter(text, inner)) && (opening || stop.at - stop.sentenceStart > 16)
      );
    case 'month':
      return opening;
    case 'numbered':
      if (first === UPPER && word.length > 1 && classOf(word.charCodeAt(0)) === LOWER)
        return !isCount(wordAfter(text, inner));
      return opening && wordAfter(text, inner).length > 1 && (word.length > 1 || classOf(word.charCodeAt(0)) === LOWER);
    case 'may_end':
      return (
        opening ||
        (first === UPPER && actsNext(text, inner)) ||
        (opened && first === UPPER && text.charAt(stop.next) !== '(' && text.charAt(stop.next) !== '[')
      );
    case 'citation':
      return opening || (word.length > 1 && first === UPPER && !opened && actsNext(text, inner));
  }
}

/** `IV`, `B`: what stands after `amend.` or `app.` counts. */
function isCount(word: string): boolean {
  return word.length === 1 || /^[IVXLC]+$/.test(word);
}

function isCapitalised(word: string): boolean {
  return classOf(word.charCodeAt(0)) === UPPER;
}

/** `26 Vet. App. 48`: the word before this one is a number or carries a stop too. */
function followsCitation(text: string, wordStart: number): boolean {
  let at = wordStart;
  while (at > 0 && isWhite(text.charCodeAt(at - 1))) at -= 1;
  if (at === wordStart || at === 0) return false;
  const code = text.charCodeAt(at - 1);
  return code === FULL_STOP || classOf(code) === DIGIT;
}

const LONGEST_SHORTENED = 6;

/** `Tcr`, `Ptnrs`: a capitalised word nobody could say is an abbreviation. */
function isConsonantCluster(word: string): boolean {
  if (word.length < 2 || word.length > 5 || !isCapitalised(word) || classOf(word.charCodeAt(1)) !== LOWER) return false;
  for (let at = 0; at < word.length; at += 1)
    if ('aeiouyAEIOUY'.includes(word.charAt(at)) || !isLetter(word.charCodeAt(at))) return false;
  return true;
}

function isOpening(code: number): boolean {
  const kind = classOf(code);
  return kind === OPENER || kind === QUOTE;
}

function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014 || code === 44 || code === 59 || code === 58;
}

/** `word . . . word`, `word. . . . Next`: before a capital a dot set against its word ends the sentence there. */
function readSpacedDots(text: string, at: number, run: number, spaced: number): StopRun {
  const close = closersAfter(text, spaced);
  if (close < text.length && !isWhite(text.charCodeAt(close))) return { resume: close, end: -1 };
  const gap = readGap(text, close);
  if (gap.next >= text.length) return { resume: close, end: close };
  let inner = gap.next;
  while (inner - gap.next < 3 && isOpening(text.charCodeAt(inner))) inner += 1;
  const first = classOf(text.charCodeAt(inner));
  if (gap.lineEnds > 1) return { resume: close, end: first === LOWER ? -1 : close };
  if (first !== UPPER) return { resume: close, end: -1 };
  const dots = countDots(text, at, spaced);
  const attached = at > 0 && !isWhite(text.charCodeAt(at - 1));
  if (dots < 4) return { resume: close, end: -1 };
  if (attached && close === spaced) return { resume: run, end: run };
  return { resume: close, end: close };
}

/** A stop with no space after it: an end only where a note number or a new capitalised word was glued on. */
function readGlued(context: StopContext, at: number, run: number, close: number): StopRun {
  const { text } = context;
  const number = pastNoteWord(text, close);
  const first = classOf(text.charCodeAt(number));
  const resume = close;
  if (first === DIGIT) {
    let to = number;
    while (to - number < 3 && classOf(text.charCodeAt(to)) === DIGIT) to += 1;
    const next = readGap(text, to).next;
    const noted = next > to && classOf(text.charCodeAt(next)) === UPPER;
    const worded = close > run || classOf(text.charCodeAt(at - 1)) === LOWER;
    if (noted && worded && abbreviationOf(context.learned, wordBefore(text, at, 0)) === undefined)
      return { resume: to, end: to };
    return { resume, end: -1 };
  }
  if (text.charCodeAt(close) === 42 && close > run && classOf(text.charCodeAt(close + 1)) === DIGIT)
    return { resume, end: close };
  if (classOf(text.charCodeAt(close)) !== UPPER) return { resume, end: -1 };
  return { resume, end: newSentenceGlued(context, at, run, close) ? close : -1 };
}

/**
 * Whether a new sentence was set against the stop by a careless conversion: `was sent.The court`, not `node.Name`,
 * `U.S.C.` or `a.b@Mail.Example`.
 */
function newSentenceGlued(context: StopContext, at: number, run: number, close: number): boolean {
  const { text } = context;
  const word = wordBefore(text, at, 0);
  const next = wordAfter(text, close);
  const after = text.charAt(close + next.length);
  // What follows must read as prose: a word, not the next part of a name or an address.
  if (!/[\s,’']/.test(after)) return false;
  if (next.length > 1 ? classOf(text.charCodeAt(close + 1)) !== LOWER : next !== 'A' && next !== 'I') return false;
  if (OPENING_WORDS.has(next) && word.length >= 4 && !word.includes('.')) return true;
  if (word === '') return close > run || classOf(text.charCodeAt(at - 1)) === CLOSER;
  if (word.includes('.') || abbreviationOf(context.learned, word) !== undefined) return false;
  if (!context.glues) return false;
  const kind = classOf(word.charCodeAt(0));
  if (kind === DIGIT) return word.length >= 2 && OPENING_WORDS.has(next);
  return kind === LOWER && word.length >= 3 && isWhite(text.charCodeAt(at - word.length - 1));
}
