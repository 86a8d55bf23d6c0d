// Which lines at the foot of a page are footnotes, standing in the way of a sentence that goes on overleaf?
import { isWhite, skipWhite, trimBack } from '../words/characters.js';
import type { Span } from '../segment-kinds.js';

/** `1 See 45 C.F.R.`: a small number and a capital at the head of a line. */
const OPENS = /^[ \t]*(?:\[(\d{1,2})\]|(\d{1,2}))[ \t]{1,4}(?=["“(]?\p{Lu})/u;
const MOST_LINES = 12;

/**
 * Footnotes right above page furniture or the end of the text, whose number is glued to a word elsewhere as a note mark is
 * (`them.1`). `furniture` in order; spans in UTF-16 units, in order. Linear.
 */
export function findFootnotes(text: string, furniture: readonly Span[]): Span[] {
  const marks = noteMarks(text);
  if (marks.size === 0) return [];
  const found: Span[] = [];
  let floor = 0;
  for (const foot of furniture) {
    found.push(...notesAbove(text, floor, foot.start, marks));
    floor = foot.end;
  }
  return found;
}

/** Numbers set right behind a word or its stop. */
function noteMarks(text: string): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const [, number = ''] of text.matchAll(/(?:\p{Ll}{2}|\p{Ll}[.,;:]["”’)]?|["”’)])(\d{1,2})(?=\s)/gu))
    marks.add(number);
  return marks;
}

function notesAbove(text: string, floor: number, foot: number, marks: ReadonlySet<string>): Span[] {
  const notes: Span[] = [];
  let end = trimBack(text, foot, floor);
  let at = end;
  for (let line = 0; line < MOST_LINES && at > floor; line += 1) {
    const start = Math.max(floor, text.lastIndexOf('\n', at - 1) + 1);
    const opened = OPENS.exec(text.slice(start, Math.min(start + 24, text.length)));
    const number = opened?.[1] ?? opened?.[2];
    if (number !== undefined && marks.has(number)) {
      notes.unshift({ start: skipWhite(text, start), end });
      end = trimBack(text, start, floor);
    }
    // A blank line inside a note would be another paragraph, and no note any more.
    at = start - 1;
    if (at <= floor || (isBlankAbove(text, at) && notes.length === 0)) break;
  }
  return notes;
}

function isBlankAbove(text: string, newline: number): boolean {
  let at = newline - 1;
  while (at >= 0 && text.charAt(at) !== '\n' && isWhite(text.charCodeAt(at))) at -= 1;
  return at < 0 || text.charAt(at) === '\n';
}
