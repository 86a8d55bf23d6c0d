// Does this stop end a sentence? Decided by the word before it, the first word after it, and what lies between.
import { abbreviationOf } from './abbreviation-class.js';
import { actsNext, citationFollows, opensSentence, wordAfter, wordBefore } from './words-around.js';
import { AFTER_TIME, MARKED_NAMES, type AbbreviationClass } from './abbreviations.js';
import {
  classOf,
  CLOSER,
  DIGIT,
  isLetter,
  isWhite,
  LOWER,
  OTHER,
  skipWhite,
  STOP,
  UPPER,
} from '../words/characters.js';
import { readEnumerator } from './enumerators.js';
import { readGlued } from './glued-stops.js';
import { meantBeforeSmall } from './layout.js';
import { brokenEarly, readGap } from './line-breaks.js';
import { leaderEnd } from './line-shapes.js';
import { pastLabel } from './speakers.js';
import type { StopContext, StopRun } from './stop-context.js';
import { closersAfter, countDots, FULL_STOP, isDots, isOpening, pastInvisible, spacedDots } from './stop-tails.js';

/** Reads the stop at `at`. `sentenceStart` and `lineStart` are the starts of the sentence and the line it stands in. */
export function readStop(context: StopContext, at: number, sentenceStart: number, lineStart: number): StopRun {
  const { text } = context;
  const leader = text.charCodeAt(at + 1) === FULL_STOP || text.charCodeAt(at + 1) === 32 ? leaderEnd(text, at) : -1;
  if (leader !== -1) return { resume: leader, end: -1 };
  let run = at + 1;
  while (classOf(text.charCodeAt(run)) === STOP) run += 1;
  const spaced = text.charCodeAt(at) === FULL_STOP ? spacedDots(text, run) : run;
  if (spaced > run) return readSpacedDots(context, at, run, spaced);
  const close = closersAfter(text, run);
  const past = pastInvisible(text, close);
  const glued =
    past < text.length && !isWhite(text.charCodeAt(past)) && (past === close || !isLetter(text.charCodeAt(past)));
  if (glued) return readGlued(context, at, run, close);
  const gap = readGap(text, past);
  const ends = gap.next >= text.length || endsHere(context, { at, run, close, ...gap, sentenceStart, lineStart });
  return { resume: past, end: ends ? past : -1 };
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
  const from = text.charCodeAt(at + 1) === 42 ? at + 2 : at + 1;
  let to = from;
  while (classOf(text.charCodeAt(to)) === DIGIT && to - at < 8) to += 1;
  return to > from && text.charCodeAt(to) === 32 ? to + 1 : at;
}

function endsHere(context: StopContext, stop: Stop): boolean {
  const { text, layout } = context;
  // `Mr . Oduya`, as scans have it: the word may stand a space before its stop.
  const apart = text.charCodeAt(stop.at - 1) === 32 ? 1 : 0;
  const word = wordBefore(text, stop.at - apart, stop.sentenceStart);
  const kind = abbreviationOf(context.learned, word);
  const plainDot = stop.run === stop.at + 1 && text.charCodeAt(stop.at) === FULL_STOP;
  if (stop.lineEnds > 0) {
    if (word === 'v' || word === 'vs' || (stop.lineEnds === 1 && kind === 'title')) return false;
    if (stop.lineEnds > layout.spacing) return true;
    const small = classOf(text.charCodeAt(stop.next)) === LOWER;
    if (small && kind === undefined && meantBeforeSmall(text, layout, { ...stop, lineEnd: stop.close })) return true;
    if (!small && brokenEarly(text, stop.lineStart, stop.close, stop.next, layout.width)) return true;
  }
  let inner = stop.next;
  if (text.charCodeAt(inner) === 42) inner = pastPageMark(text, inner);
  const bare = inner;
  while (inner - bare < 4 && isOpening(text.charCodeAt(inner))) inner += 1;
  const opened = inner > bare;
  const first = classOf(text.charCodeAt(inner));
  if (first === LOWER && kind === undefined && countsNext(text, stop.next)) return true;
  if (first === LOWER) return lowerOpens(text, inner, stop, kind === undefined ? word : '', opened);
  if (first === OTHER && isDash(text.charCodeAt(inner))) return false;
  if (!plainDot) return marksEnd(text, stop, word, opened, inner);
  // `[1st Dist.] 2007`, `(9th Cir.) 2007`: bracketed, an abbreviation still holds on to the number behind it.
  if (stop.close > stop.run)
    return !(kind !== undefined && first === DIGIT && !opened && classOf(text.charCodeAt(stop.run)) === CLOSER);
  if (kind === undefined) return plainWordEnds(text, stop, word, inner, opened, first);
  return abbreviationEnds(text, stop, word, kind, inner, opened, first);
}

/** `… was there. (ii) Nobody asked`: a mark that counts items, and a sentence behind it. */
function countsNext(text: string, at: number): boolean {
  const mark = readEnumerator(text, at);
  return mark?.fence.endsWith(')') === true && classOf(text.charCodeAt(skipWhite(text, mark.end))) === UPPER;
}

/**
 * A small letter goes on with the sentence, unless it is a name like `iPhone`, stands behind a question that nothing
 * closes, or the writer began this sentence with a small letter too.
 */
function lowerOpens(text: string, inner: number, stop: Stop, word: string, opened: boolean): boolean {
  if (opened || stop.close !== stop.run) return false;
  if (classOf(text.charCodeAt(inner + 1)) === UPPER) return true;
  if (word.length < 2 || MARKED_NAMES.has(word)) return false;
  if (text.charAt(stop.run - 1) === '?') return true;
  if (!isLetter(word.charCodeAt(0)) || word.includes('.')) return false;
  const said = pastLabel(text, stop.sentenceStart);
  return classOf(text.charCodeAt(said)) === LOWER && classOf(text.charCodeAt(said + 1)) !== UPPER;
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
  if (isCapitalised(word) && word.length <= LONGEST_SHORTENED && citationFollows(text, inner)) return false;
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
      return opening && NAMED.has(word);
    case 'joiner':
      return word === 'V' && first === UPPER && isLabelled(text, stop.at - 1);
    case 'back_reference':
      return first === UPPER && !(opened && text.charAt(stop.next) === '(');
    case 'ender':
      return first === UPPER || first === DIGIT;
    case 'time':
      return first === UPPER && !AFTER_TIME.has(wordAfter(text, inner)) && (opening || !isStillOpening(text, stop));
    case 'month':
      return opening;
    case 'numbered':
      if (first === UPPER && word.length > 1 && classOf(word.charCodeAt(0)) === LOWER)
        return !isCount(wordAfter(text, inner));
      return opening && wordAfter(text, inner).length > 1 && (word.length > 1 || classOf(word.charCodeAt(0)) === LOWER);
    case 'may_end':
      return (
        opening ||
        (first === UPPER && (MEASURES.has(word) || actsNext(text, inner))) ||
        (opened && first === UPPER && text.charAt(stop.next) !== '(' && text.charAt(stop.next) !== '[')
      );
    case 'citation':
      if (opening) return true;
      if (first !== UPPER || opened) return false;
      return word.length > 1
        ? actsNext(text, inner)
        : isLabelled(text, stop.at - 1) && wordAfter(text, inner).length > 1;
  }
}

/** `On Monday at 5 p.m. Varga rang`: what stands before the hour only says when. */
function isStillOpening(text: string, stop: Stop): boolean {
  const length = stop.at - stop.sentenceStart;
  return length <= 8 || (length <= LONGEST_ADVERBIAL && WHEN.has(wordAfter(text, stop.sentenceStart)));
}
const LONGEST_ADVERBIAL = 48;
const WHEN: ReadonlySet<string> = new Set('At On By Around About Between From After Before Until Since In'.split(' '));

/** What stands before a name may also close one: `Main St.`, `the Fell Dep.` */
const NAMED: ReadonlySet<string> = new Set('St Ste Dep Assoc Supt'.split(' '));

/** Shortened measures, in small letters; a capital behind one begins a sentence. Also the word `in`. */
const MEASURES: ReadonlySet<string> = new Set('hrs hr min mins in ft lb lbs oz yr yrs mos sq'.split(' '));

/** `Exhibit B`, `Room C`: the letter at `at` counts what the word before it names, and is nobody's initial. */
function isLabelled(text: string, at: number): boolean {
  return text.charCodeAt(at - 1) === 32 && LABELS.has(wordBefore(text, at - 1, 0));
}
const LABELS: ReadonlySet<string> = new Set(
  `Exhibit Room Count Appendix Part Section Schedule Class Group Type Plan Tab Item Annex Title Chapter Form Category Grade
  Division Box Figure Table Block Building Wing Unit Level Phase Stage Step Option Version Annexe Attachment Question Point
  Hepatitis Vitamin Doe Company Person Victim Witness Party`.split(/\s+/),
);

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

function isDash(code: number): boolean {
  return code === 45 || code === 0x2013 || code === 0x2014 || code === 44 || code === 59 || code === 58;
}

/** `word . . . word`, `word. . . . Next`: before a capital a dot set against its word ends the sentence there. */
function readSpacedDots(context: StopContext, at: number, run: number, spaced: number): StopRun {
  const { text, layout } = context;
  const close = closersAfter(text, spaced);
  if (close < text.length && !isWhite(text.charCodeAt(close))) return { resume: close, end: -1 };
  const gap = readGap(text, close);
  if (gap.next >= text.length) return { resume: close, end: close };
  let inner = gap.next;
  while (inner - gap.next < 3 && isOpening(text.charCodeAt(inner))) inner += 1;
  const first = classOf(text.charCodeAt(inner));
  if (gap.lineEnds > layout.spacing) return { resume: close, end: first === LOWER ? -1 : close };
  if (first !== UPPER) return { resume: close, end: -1 };
  const dots = countDots(text, at, spaced);
  const attached = at > 0 && !isWhite(text.charCodeAt(at - 1));
  if (dots < 4) return { resume: close, end: -1 };
  if (attached && close === spaced) return { resume: run, end: run };
  return { resume: close, end: close };
}
