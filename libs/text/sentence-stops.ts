// Does this stop end a sentence? Decided by the word before it, the first word after it, and what lies between.
import { ABBREVIATIONS, AFTER_TIME, MARKED_NAMES, OPENING_WORDS, type AbbreviationClass } from './abbreviations.js';
import { classOf, CLOSER, DIGIT, isLetter, isWhite, LOWER, OPENER, OTHER, QUOTE, STOP, UPPER } from './characters.js';
import { brokenEarly, readGap } from './line-breaks.js';
import { closersAfter, countDots, FULL_STOP, isDots, spacedDots } from './stop-tails.js';

/** What is known of the text as a whole. */
export interface StopContext {
  readonly text: string;
  readonly width: number;
  /** Words this very text writes with a stop in mid-sentence. */
  readonly learned: ReadonlySet<string>;
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

const LONGEST_WORD = 24;

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
  const kind = abbreviationOf(context, word);
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

/** Whether an ordinary opening word stands at `from`; `No. 12` and `A-04` are none. */
function opensSentence(text: string, from: number): boolean {
  const word = wordAfter(text, from);
  if (!OPENING_WORDS.has(word)) return false;
  const next = text.charAt(from + word.length);
  if (word === 'No' && next === '.') return false;
  return word.length > 1 || next !== '-';
}

function plainWordEnds(text: string, stop: Stop, word: string, inner: number, opened: boolean, first: number): boolean {
  if (word === '') return first !== DIGIT || !isWhite(text.charCodeAt(stop.at - 1));
  const bare = stop.at - word.length;
  if (bare === stop.sentenceStart && word.length <= 3 && classOf(word.charCodeAt(0)) === DIGIT) return false;
  if (first === DIGIT && !opened && isCapitalised(word) && word.length <= 6) return !followsCitation(text, bare);
  if (isConsonantCluster(word)) return opensSentence(text, inner);
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
      return opening || (opened && first === UPPER && text.charAt(stop.next) !== '(' && text.charAt(stop.next) !== '[');
    case 'citation':
      return opening;
  }
}

function abbreviationOf(context: StopContext, word: string): AbbreviationClass | undefined {
  if (word === '') return undefined;
  const known = ABBREVIATIONS.get(word);
  if (known !== undefined) return known;
  if (word.length === 1) return initialClass(word);
  if (word.includes('.')) return dottedClass(word);
  return context.learned.has(word) ? 'citation' : undefined;
}

function initialClass(letter: string): AbbreviationClass | undefined {
  const kind = classOf(letter.charCodeAt(0));
  if (kind === UPPER) return 'citation';
  return kind === LOWER ? 'numbered' : undefined;
}

/** `IV`, `B`: what stands after `amend.` or `app.` counts. */
function isCount(word: string): boolean {
  return word.length === 1 || /^[IVXLC]+$/.test(word);
}

/** `N.C.R.App`, `U.S.S.G`: the last part tells; single letters read as a name that may end a sentence. */
function dottedClass(word: string): AbbreviationClass | undefined {
  const last = word.slice(word.lastIndexOf('.') + 1);
  if (classOf(word.charCodeAt(0)) === DIGIT) return undefined;
  if (last.length <= 1) return 'may_end';
  const known = ABBREVIATIONS.get(last);
  if (known !== undefined) return known;
  return word.indexOf('.') <= 2 && word.length <= 12 && classOf(last.charCodeAt(0)) === UPPER ? 'citation' : undefined;
}

/** The word that the stop at `at` belongs to, with inner stops, without brackets and quotes. */
export function wordBefore(text: string, at: number, floor: number): string {
  let from = at;
  const least = Math.max(floor, at - LONGEST_WORD);
  while (from > least && isWordUnit(text.charCodeAt(from - 1))) from -= 1;
  return text.slice(from, at);
}

function wordAfter(text: string, from: number): string {
  let to = from;
  while (to - from < LONGEST_WORD && isLetter(text.charCodeAt(to))) to += 1;
  return text.slice(from, to);
}

function isWordUnit(code: number): boolean {
  const kind = classOf(code);
  return (
    kind === LOWER ||
    kind === UPPER ||
    kind === DIGIT ||
    code === FULL_STOP ||
    code === 39 ||
    code === 0x2019 ||
    code === 38 ||
    code === 0xb0
  );
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
  const first = classOf(text.charCodeAt(close));
  const resume = close;
  if (first === DIGIT) {
    let to = close;
    while (to - close < 3 && classOf(text.charCodeAt(to)) === DIGIT) to += 1;
    const next = readGap(text, to).next;
    const noted = next > to && classOf(text.charCodeAt(next)) === UPPER;
    const worded = close > run || classOf(text.charCodeAt(at - 1)) === LOWER;
    if (noted && worded && abbreviationOf(context, wordBefore(text, at, 0)) === undefined)
      return { resume: to, end: to };
    return { resume, end: -1 };
  }
  if (text.charCodeAt(close) === 42 && close > run && classOf(text.charCodeAt(close + 1)) === DIGIT)
    return { resume, end: close };
  if (first !== UPPER || close !== run || run !== at + 1) return { resume, end: -1 };
  const word = wordBefore(text, at, 0);
  const next = wordAfter(text, close);
  const ordinary = word.length >= 4 && !word.includes('.') && classOf(word.charCodeAt(0)) === LOWER;
  return { resume, end: ordinary && OPENING_WORDS.has(next) ? close : -1 };
}
