// Which lines at the foot of a column are notes to the text above?
import type { Region } from './columns.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';
import type { Line } from './page.js';

/** A note's own mark at the head of a line: a raised figure, a figure before a capital, a sign. */
const NOTE_MARK = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s?|\d{1,3}[.)]?\s+(?=["“‘(]?\p{Lu})|[*†‡§]{1,3}\s?)\S/u;

/** Type of notes is smaller than the text by at least this share. */
const SMALLER = 0.93;

/**
 * Parts notes from text: the run of smaller lines at the foot of a region, from its first note mark on.
 * @param bodySize height of the type most of the document is set in, points
 */
export function partFootnotes(
  region: Region,
  bodySize: number,
  pageHeight: number,
): { text: Region; notes: Paragraph[] } {
  let first = region.lines.length;
  while (first > 0 && isSmall(region.lines[first - 1], bodySize, pageHeight)) first--;
  const small = region.lines.slice(first);
  const marked = small.findIndex((line) => NOTE_MARK.test(line.text));
  // A page in small type throughout has no notes; notes stand under text.
  if (marked === -1 || (first === 0 && marked > 0)) return { text: region, notes: [] };
  const noteLines = small.slice(marked);
  const notes: Line[][] = [];
  for (const line of noteLines) {
    const open = notes.at(-1);
    if (open === undefined || NOTE_MARK.test(line.text)) notes.push([line]);
    else open.push(line);
  }
  return {
    text: { ...region, lines: region.lines.slice(0, first + marked) },
    notes: notes.flatMap((lines) => whole(lines, region)),
  };
}

function isSmall(line: Line | undefined, bodySize: number, pageHeight: number): boolean {
  return line !== undefined && line.size < SMALLER * bodySize && line.y > 0.4 * pageHeight;
}

/** A note is one paragraph whatever its indents. */
function whole(lines: Line[], region: Region): Paragraph[] {
  const [paragraph] = paragraphsOf({ ...region, lines: lines.slice(0, 1) });
  return paragraph === undefined ? [] : [{ ...paragraph, lines, hard: lines.slice(1).map(() => false) }];
}
