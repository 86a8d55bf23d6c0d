// Which printed lines make one paragraph? Judged by leading, indents, list marks, type, and whether a word would have fitted.
import { LIST_MARK } from '../tidy-text.js';
import type { Region } from './columns.js';
import type { Line } from './page.js';
import { heaviest } from './page.js';

/** Lines of one paragraph; `hard[i]` says that the break after line `i` was meant. */
export type Paragraph = { lines: Line[]; hard: boolean[]; left: number; right: number };

/** The end of a sentence or clause, at the end of a line. */
const CLOSED = /[.?!:;…]["'”’)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹*†]*$/u;

/** Cuts the lines of a region into paragraphs. */
export function paragraphsOf(region: Region): Paragraph[] {
  const leading = usualLeading(region.lines);
  const chunks: Line[][] = [];
  region.lines.forEach((line, i) => {
    const previous = region.lines[i - 1];
    const chunk = chunks.at(-1);
    const next = region.lines[i + 1];
    if (previous === undefined || chunk === undefined || breaks(chunk, previous, line, next, leading))
      chunks.push([line]);
    else chunk.push(line);
  });
  return chunks.flatMap((lines) => cutAtShortLines(lines, region));
}

/** The commonest step from line to line, in points. */
function usualLeading(lines: readonly Line[]): number {
  const steps = lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? line.y));
  return heaviest(
    steps.filter((step) => step > 0).map((value) => ({ value, weight: 1 / value })),
    0.5,
  );
}

function breaks(chunk: readonly Line[], previous: Line, line: Line, next: Line | undefined, leading: number): boolean {
  const step = line.y - previous.y;
  const size = Math.max(line.size, previous.size);
  if (step <= 0 || step > 1.3 * leading + 0.5) {
    // Lines set wider than the rest of the page (a heading, double spacing) are judged by their own type.
    if (step <= 0 || step > 2.2 * size || Math.abs(line.size - previous.size) > 0.12 * size) return true;
    if (!runsEvenly(chunk, step)) return true;
  }
  if (Math.abs(line.size - previous.size) > 0.12 * size) return true;
  if (line.cells > 1 || previous.cells > 1) return true;
  if (LIST_MARK.test(line.text) && opensItem(chunk, previous, line, size)) return true;
  // A line all in another type over or under the text is a heading of its own.
  if (line.font !== previous.font && chunk.every((l) => l.font === previous.font) && isShort(previous, line))
    return true;
  return indentBreaks(chunk, previous, line, next, size);
}

/** Whether the lines so far stepped as far as this one: then the wide step is the paragraph's own. */
function runsEvenly(chunk: readonly Line[], step: number): boolean {
  const [first, second] = chunk;
  return first !== undefined && second !== undefined && Math.abs(second.y - first.y - step) < 1;
}

function opensItem(chunk: readonly Line[], previous: Line, line: Line, size: number): boolean {
  const first = chunk[0] ?? previous;
  // Runs back to the left of a hanging text, or stands under another item's mark, or follows what has come to an end.
  if (line.x0 < previous.x0 - 0.5 * size) return true;
  if (LIST_MARK.test(first.text) && Math.abs(first.x0 - line.x0) < 0.5 * size) return true;
  return CLOSED.test(previous.text) || /,$|\b(?:and|or)$/.test(previous.text);
}

function isShort(one: Line, other: Line): boolean {
  return one.x1 < other.x1 - 3 * one.size || other.x1 < one.x1 - 3 * one.size || CLOSED.test(one.text);
}

function indentBreaks(
  chunk: readonly Line[],
  previous: Line,
  line: Line,
  next: Line | undefined,
  size: number,
): boolean {
  const shift = line.x0 - previous.x0;
  if (Math.abs(shift) < 0.8 * size || isCentred(previous, line) || isFlushRight(previous, line)) return false;
  const onlyLine = chunk.length === 1;
  if (shift > 0) {
    // The second line of a hanging item stands further in; anywhere else a step to the right opens something new.
    if (onlyLine && LIST_MARK.test(previous.text)) return false;
    const hangs =
      onlyLine && next !== undefined && Math.abs(next.x0 - line.x0) < 0.3 * size && !CLOSED.test(previous.text);
    return !hangs;
  }
  // A step back to the left after one line is the first line's indent; after more it ends a quotation.
  return !onlyLine;
}

function isCentred(one: Line, other: Line): boolean {
  return (
    Math.abs(one.x0 + one.x1 - other.x0 - other.x1) < one.size &&
    Math.abs(one.x1 - one.x0 - other.x1 + other.x0) > one.size
  );
}

/** Set to the right, as the sender's address often is: the left ends differ, the right ones do not. */
function isFlushRight(one: Line, other: Line): boolean {
  return Math.abs(one.x1 - other.x1) < 0.15 * one.size && Math.abs(one.x0 - other.x0) > 0.8 * one.size;
}

function isSetFlushRight(lines: readonly Line[]): boolean {
  const lefts = lines.map((line) => line.x0);
  const rights = lines.map((line) => line.x1);
  const size = lines[0]?.size ?? 0;
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
  return spread(rights) < 0.2 * size && spread(lefts) > 1.5 * size;
}

/**
 * Where the next line's first word would have fitted, the break was meant: the end of a paragraph if the words have come
 * to an end there, else a line of an address or a heading.
 */
function cutAtShortLines(lines: readonly Line[], region: Region): Paragraph[] {
  const left = Math.min(...lines.map((line) => line.x0));
  const right = rightEdge(lines, left, region);
  const flushRight = left > region.left + 1 && isSetFlushRight(lines);
  const paragraphs: Paragraph[] = [{ lines: [], hard: [], left, right }];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const open = paragraphs.at(-1);
    if (open === undefined) return;
    open.lines.push(line);
    if (next === undefined) return;
    // A word cut in two is never the end of anything.
    const cut = /[\p{L}\d][-‐\u00ad]$/u.test(line.text);
    const set = isCentred(line, next) || flushRight;
    const meant = !cut && (set || right - line.x1 > firstWordWidth(next) + 0.8 * line.size);
    if (meant && CLOSED.test(line.text)) paragraphs.push({ lines: [], hard: [], left, right });
    else open.hard.push(meant);
  });
  return paragraphs;
}

/** The margin the lines were set to: the column's, or their own where they are a quotation set in on both sides. */
function rightEdge(lines: readonly Line[], left: number, region: Region): number {
  const own = Math.max(...lines.map((line) => line.x1));
  const size = lines[0]?.size ?? 10;
  const indent = left - region.left;
  const inset = region.right - own;
  if (own >= region.right) return own;
  return indent > size && inset < 1.5 * indent + 1.5 * size ? own : region.right;
}

function firstWordWidth(line: Line): number {
  const word = /^\S+/.exec(line.text)?.[0] ?? '';
  return ((line.x1 - line.x0) * word.length) / Math.max(1, line.text.length);
}
