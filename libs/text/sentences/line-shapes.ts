// Is this line nothing but a number, a dotted entry of a table of contents, or the frame of a caption?
import { classOf, DIGIT, isWhite, NEWLINE } from '../words/characters.js';

const LONGEST_NUMBER = 6;

/** The line holds a number alone, as of a page or a paragraph: `14`, `- 14 -`, `[14]`. */
export function isNumberLine(text: string, lineStart: number, lineEnd: number): boolean {
  let at = lineStart;
  while (at < lineEnd && isWhite(text.charCodeAt(at))) at += 1;
  if (lineEnd - at > LONGEST_NUMBER) return false;
  let digits = 0;
  for (; at < lineEnd; at += 1) {
    if (classOf(text.charCodeAt(at)) === DIGIT) digits += 1;
    else if (!'- –[]'.includes(text.charAt(at))) return false;
  }
  return digits > 0;
}

const LEADER = /(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})\s{0,40}[\divxl]{1,6}$/i;
const LONGEST_TAIL = 64;

/** `The facts ........ 4`: the line leads the eye to a page number. */
export function isLeaderLine(text: string, lineStart: number, lineEnd: number): boolean {
  const code = text.charCodeAt(lineEnd - 1);
  if (classOf(code) !== DIGIT && !'ivxlIVXL'.includes(text.charAt(lineEnd - 1))) return false;
  return LEADER.test(text.slice(Math.max(lineStart, lineEnd - LONGEST_TAIL), lineEnd));
}

/** At `at`, dots lead on to a page number and the end of the line: the place behind that number, or -1. */
export function leaderEnd(text: string, at: number): number {
  let to = at;
  let dots = 0;
  while (to - at < LONGEST_LEADER && (text.charCodeAt(to) === 46 || text.charCodeAt(to) === 32)) {
    if (text.charCodeAt(to) === 46) dots += 1;
    to += 1;
  }
  if (dots < LEAST_DOTS) return -1;
  const number = to;
  while (to - number < LONGEST_NUMBER && /[\divxl]/i.test(text.charAt(to))) to += 1;
  return to > number && (to >= text.length || classOf(text.charCodeAt(to)) === NEWLINE) ? to : -1;
}
const LONGEST_LEADER = 240;
const LEAST_DOTS = 5;

/** Nothing but the closing brackets that frame a caption: they lead over to what follows. */
export function isFrame(text: string, from: number, to: number): boolean {
  let at = from;
  let brackets = 0;
  for (; at < to && brackets < MOST_BRACKETS; at += 1) {
    if (text.charCodeAt(at) === 41) brackets += 1;
    else if (!isWhite(text.charCodeAt(at))) return false;
  }
  return at === to && brackets > 0;
}
const MOST_BRACKETS = 40;

/** Nothing but underscores from `from` to `to`: the rule somebody signs above. */
export function isSigningRule(text: string, from: number, to: number): boolean {
  if (to - from < LEAST_RULE) return false;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) !== 95) return false;
  return true;
}
const LEAST_RULE = 8;
