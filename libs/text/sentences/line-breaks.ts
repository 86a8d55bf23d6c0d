// Does the writer mean a line break, or did a page only run out of width? Reads the wrap of a whole text first.
import { classOf, isWhite, LOWER, NEWLINE, skipWhite, STOP } from '../words/characters.js';

/** Words that cannot close a heading or a line on purpose: the sentence goes on below. */
const DANGLING: ReadonlySet<string> = new Set(
  'the a an of and or in to for from by with on at as that which who whose is are was were be been has have had its his her their our your my this these those not no if than but into under upon between versus v. v nor per via including must may can could will would shall should do does did'.split(
    ' ',
  ),
);

/** Narrower than this is a column of a table or a poem, not a wrapped paragraph. */
export const NARROWEST_WRAP = 40;
export const WIDEST_WRAP = 160;
const SAMPLE = 4000;

/**
 * The width at which a text is hard-wrapped, in UTF-16 units, or 0 where its lines are whole paragraphs. Evidence is a
 * line that stops without a full stop while the next begins with a small letter; the width is the ninth decile of
 * those. Looks at the first few thousand lines only.
 */
export function wrapWidth(text: string): number {
  const widths: number[] = [];
  let lines = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at !== -1 && lines < SAMPLE; at = text.indexOf('\n', at + 1)) {
    lines += 1;
    const next = skipSpaces(text, at + 1);
    let end = at;
    while (end > lineStart && isWhite(text.charCodeAt(end - 1))) end -= 1;
    const length = end - skipSpaces(text, lineStart);
    const open = end > lineStart && classOf(text.charCodeAt(end - 1)) !== STOP;
    if (open && length >= NARROWEST_WRAP && length <= WIDEST_WRAP && classOf(text.charCodeAt(next)) === LOWER)
      widths.push(end - lineStart);
    lineStart = at + 1;
  }
  if (widths.length === 0 || widths.length * 50 < lines) return 0;
  widths.sort((a, b) => a - b);
  return widths[Math.floor((widths.length - 1) * 0.9)] ?? 0;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWhite(text.charCodeAt(at)) && classOf(text.charCodeAt(at)) !== NEWLINE) at += 1;
  return at;
}

/**
 * Whether the first word of the next line would have fitted on this one, so that the break was meant.
 * `lineStart`..`lineEnd` is the line, `next` the first character of the next.
 */
export function brokenEarly(text: string, lineStart: number, lineEnd: number, next: number, width: number): boolean {
  const length = lineEnd - lineStart;
  if (width === 0 || length > width + 12) return true;
  let to = next;
  while (to < text.length && to - next < 40 && !isWhite(text.charCodeAt(to))) to += 1;
  return length + 1 + (to - next) < width - 4;
}

/** Whether the words before a break cannot be the end of anything: a comma, or a word that needs another after it. */
export function endsDangling(text: string, lineStart: number, lineEnd: number): boolean {
  const last = text.charAt(lineEnd - 1);
  if (last === ',' || last === '&') return true;
  let from = lineEnd;
  while (from > lineStart && lineEnd - from < 12 && !isWhite(text.charCodeAt(from - 1))) from -= 1;
  return DANGLING.has(text.slice(from, lineEnd));
}

/** The next character that is not white space, and how many line ends lie between. `crlf` pairs count once. */
export function readGap(text: string, from: number): { next: number; lineEnds: number } {
  const next = skipWhite(text, from);
  let lineEnds = 0;
  for (let at = from; at < next; at += 1) {
    const code = text.charCodeAt(at);
    if (classOf(code) !== NEWLINE || (code === 13 && text.charCodeAt(at + 1) === 10)) continue;
    lineEnds += code === 0x2029 ? 2 : 1;
  }
  return { next, lineEnds };
}
