// What belongs to a stop besides the stop: spaced dots, closing quotes and brackets, note marks.
import { classOf, CLOSER, DIGIT, isLetter, isWhite, OPENER, QUOTE, STOP } from '../words/characters.js';

export const FULL_STOP = 46;

/** End of a `. . .` that goes on from the stop before `run`; `run` when there is none. */
export function spacedDots(text: string, run: number): number {
  let end = run;
  for (;;) {
    if (!isThinSpace(text.charCodeAt(end))) return end;
    const dot = isThinSpace(text.charCodeAt(end + 1)) ? end + 2 : end + 1;
    if (text.charCodeAt(dot) !== FULL_STOP) return end;
    end = dot + 1;
    while (text.charCodeAt(end) === FULL_STOP) end += 1;
  }
}

function isThinSpace(code: number): boolean {
  return code === 32 || code === 0xa0 || code === 0x2009 || code === 0x202f;
}

/** A dot or a row of dots begins at `at`. */
export function isDots(text: string, at: number): boolean {
  return text.charCodeAt(at) === FULL_STOP || text.charCodeAt(at) === 0x2026;
}

/** Dots between `from` and `to`, spaces left out. */
export function countDots(text: string, from: number, to: number): number {
  let dots = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === FULL_STOP) dots += 1;
  return dots;
}

/** Past quotes, brackets and note marks (`[3]`, `†`, `*`, `<4>`, raised digits) that close after a stop. */
export function closersAfter(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === QUOTE && opensQuote(text, at)) return at;
    if (kind === CLOSER || kind === QUOTE || (kind === STOP && at > from) || isRaised(code)) at += 1;
    else if (code === 0xe2 && isMangledQuote(text, at)) at += 3;
    else if (code === 42) {
      const end = starsEnd(text, at);
      if (end === at) return at;
      at = end;
    } else if (code === 91 || code === 123 || code === 60 || code === 94 || (code === 40 && isGluedNumber(text, at))) {
      const end = noteEnd(text, at);
      if (end === at) return at;
      at = end;
    } else return at;
  }
}

/** A curly mark that opens, set against the stop of the sentence before. */
function opensQuote(text: string, at: number): boolean {
  const char = text.charAt(at);
  return (char === '“' || char === '‘' || char === '«') && isLetter(text.charCodeAt(at + 1));
}

/** Past the one to three stars of a note; a row of stars set apart is an omission. */
function starsEnd(text: string, at: number): number {
  let to = at;
  while (to - at < 3 && text.charCodeAt(to) === 42) to += 1;
  if (!isWhite(text.charCodeAt(to)) || text.charCodeAt(to + 1) === 42) return at;
  return to;
}

/** A bracket or a quotation mark, of any kind. */
export function isOpening(code: number): boolean {
  const kind = classOf(code);
  return kind === OPENER || kind === QUOTE;
}

/** Past what a conversion left between a stop and the space behind it: marks without width, the rest of a broken blank. */
export function pastInvisible(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if ((code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xad || code === 0x85) at += 1;
    else if (code === 0xc2 && !isLetter(text.charCodeAt(at + 1))) at += 1;
    else if (code === 38 && text.startsWith('&nbsp;', at)) at += 6;
    else return at;
  }
}

function isRaised(code: number): boolean {
  return (
    code === 0xb9 ||
    code === 0xb2 ||
    code === 0xb3 ||
    code === 0x2020 ||
    code === 0x2021 ||
    (code >= 0x2070 && code <= 0x2079)
  );
}

/** A curly quotation mark whose three bytes were read as three characters. */
function isMangledQuote(text: string, at: number): boolean {
  const second = text.charCodeAt(at + 1);
  const third = text.charCodeAt(at + 2);
  if (second === 0x20ac) return [0x153, 0x9d, 0x2122, 0x2dc].includes(third);
  return second === 0x80 && third >= 0x98 && third <= 0x9d;
}

/** `(3)`, `(n.3)` set against the stop. */
function isGluedNumber(text: string, at: number): boolean {
  const from = pastNoteWord(text, at + 1);
  const to = classOf(text.charCodeAt(from + 1)) === DIGIT ? from + 2 : from + 1;
  return classOf(text.charCodeAt(from)) === DIGIT && text.charCodeAt(to) === 41;
}

/** End of `[12]`, `[7, 8]`, `[*]`, `[FN3]`, `[n. 4]`, `{5}`, `<6>` or `^7` at `at`, or `at`. */
function noteEnd(text: string, at: number): number {
  const head = pastNoteWord(text, at + 1);
  let to = head;
  const raised = text.charCodeAt(at) === 94;
  while (to - head < 9 && (classOf(text.charCodeAt(to)) === DIGIT || (!raised && '*, '.includes(text.charAt(to)))))
    to += 1;
  if (to === head) return at;
  if (raised) return to;
  return classOf(text.charCodeAt(to)) === CLOSER || text.charCodeAt(to) === 62 ? to + 1 : at;
}

/** Past the `FN`, `fn.`, `n` that names a note. */
export function pastNoteWord(text: string, from: number): number {
  let at = from;
  if (text.charAt(at) === 'f' || text.charAt(at) === 'F') at += 1;
  if (text.charAt(at) !== 'n' && text.charAt(at) !== 'N') return from;
  at += 1;
  if (text.charCodeAt(at) === FULL_STOP) at += 1;
  if (isThinSpace(text.charCodeAt(at))) at += 1;
  return classOf(text.charCodeAt(at)) === DIGIT || text.charAt(at) === '*' ? at : from;
}
