// What belongs to a stop besides the stop: spaced dots, closing quotes and brackets, note marks.
import { classOf, CLOSER, DIGIT, QUOTE, STOP } from './characters.js';

export const FULL_STOP = 46;

/** End of a `. . .` that goes on from the stop before `run`; `run` when there is none. */
export function spacedDots(text: string, run: number): number {
  let end = run;
  while (isThinSpace(text.charCodeAt(end)) && text.charCodeAt(end + 1) === FULL_STOP) {
    end += 2;
    while (text.charCodeAt(end) === FULL_STOP) end += 1;
  }
  return end;
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

/** Past quotes, brackets and note marks (`[3]`, `†`, raised digits) that close after a stop. */
export function closersAfter(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === CLOSER || kind === QUOTE || (kind === STOP && at > from) || isRaised(code)) at += 1;
    else if (code === 91) {
      const end = noteEnd(text, at);
      if (end === at) return at;
      at = end;
    } else return at;
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

/** End of `[12]` or `[7, 8]` or `[*]` at `at`, or `at`. */
function noteEnd(text: string, at: number): number {
  let to = at + 1;
  while (to - at < 9 && (classOf(text.charCodeAt(to)) === DIGIT || '*, '.includes(text.charAt(to)))) to += 1;
  return to > at + 1 && text.charCodeAt(to) === 93 ? to + 1 : at;
}
