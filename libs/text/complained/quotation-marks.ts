// Where in a stretch of text does somebody quote, whatever marks they use? An apostrophe is no mark.
import type { Span } from '../segment-kinds.js';

/** What stands between two marks; the marks themselves are left out. */
export interface Quoted extends Span {
  /** False where the stretch ends, or begins, inside the quotation. */
  readonly closed: boolean;
}

/** No quotation is longer. */
const LONGEST = 8_000;

const DOUBLE_CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"',
  '”': '”"',
  '„': '“”"',
  '‟': '”"',
  '"': '"”',
  '″': '″',
  '«': '»',
  '»': '«',
  '‹': '›',
};
const SINGLE_OPENERS = "‘'‚‛";
const SINGLE_CLOSERS = "’'";

const WORD_BEFORE = /[\p{L}\p{N}]$/u;
const WORD_BEHIND = /^[\p{L}\p{N}]/u;
/** `'tis`, `'em`, `'90s`: something is left out before these. */
const CLIPPED = /^(?:tis|twas|em|til|cause|n|\d0s)\b/i;
/** `the directors' fees`: may close a quotation, but mostly does not. */
const POSSESSIVE = /^\s+\p{Ll}/u;

/** The outermost quotations between `start` and `end` of `text`, in order; UTF-16 code units. Linear, save for singles that never close. */
export function quotationsIn(text: string, { start, end }: Span): Quoted[] {
  const found: Quoted[] = [];
  for (let at = start; at < end; at += 1) {
    const closers = DOUBLE_CLOSERS[text.charAt(at)];
    let close: number | undefined;
    if (closers !== undefined) {
      if (!opensDouble(text, at, start)) {
        // It was opened before the stretch begins.
        if (text.charAt(at) === '”' && found.length === 0) found.push({ start, end: at, closed: false });
        continue;
      }
      close = doubleClose(text, at, Math.min(end, at + LONGEST), closers);
      if (close === undefined) {
        found.push({ start: at + 1, end, closed: false });
        break;
      }
    } else if (SINGLE_OPENERS.includes(text.charAt(at)) && opensSingle(text, at, start)) {
      close = singleClose(text, at, Math.min(end, at + LONGEST));
    }
    if (close === undefined) continue;
    if (close > at + 1) found.push({ start: at + 1, end: close, closed: true });
    at = close;
  }
  return found;
}

function opensDouble(text: string, at: number, floor: number): boolean {
  const mark = text.charAt(at);
  if (mark === '“' || mark === '„' || mark === '«' || mark === '‟' || mark === '‹') return true;
  const before = at === floor ? '' : text.charAt(at - 1);
  return !/[^\s([{—–-]/.test(before) && /\S/.test(text.charAt(at + 1));
}

function doubleClose(text: string, opened: number, end: number, closers: string): number | undefined {
  const opener = text.charAt(opened);
  let depth = 1;
  let first: number | undefined;
  for (let at = opened + 1; at < end; at += 1) {
    const mark = text.charAt(at);
    if (closers.includes(mark)) {
      if (mark === '"' && !closesStraight(text, at)) continue;
      first ??= at;
      depth -= 1;
      if (depth === 0) return at;
    } else if (mark === opener && !/\n[\s>]*$/.test(text.slice(Math.max(opened, at - 6), at))) depth += 1;
    // A further paragraph of the same quotation begins with a mark of its own, and adds nothing.
  }
  return first;
}

function closesStraight(text: string, at: number): boolean {
  return /\S/.test(text.charAt(at - 1)) && !WORD_BEHIND.test(text.slice(at + 1, at + 3));
}

function opensSingle(text: string, at: number, floor: number): boolean {
  if (at > floor && (WORD_BEFORE.test(text.slice(Math.max(floor, at - 2), at)) || text.charAt(at - 1) === '.'))
    return false;
  const behind = text.slice(at + 1, at + 8);
  return /^[\p{L}\p{N}“"[(£$€…]/u.test(behind) && !CLIPPED.test(behind);
}

/** The first mark that closes beyond doubt, before another quotation opens; else the first that may. */
function singleClose(text: string, opened: number, end: number): number | undefined {
  let maybe: number | undefined;
  for (let at = opened + 1; at < end; at += 1) {
    const mark = text.charAt(at);
    if (SINGLE_CLOSERS.includes(mark)) {
      const behind = text.slice(at + 1, at + 5);
      const before = text.charAt(at - 1);
      if (WORD_BEHIND.test(behind) || /\s/.test(before)) {
        if (/\s/.test(before) && mark === "'" && opensSingle(text, at, opened)) return maybe;
        continue;
      }
      if (!/s/i.test(before) || !POSSESSIVE.test(behind)) return at;
      maybe ??= at;
    } else if (mark === '‘' && opensSingle(text, at, opened)) return maybe;
  }
  return maybe;
}
