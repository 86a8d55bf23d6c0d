// How does a letter read without its page furniture, and where does each character of that reading come from?
import { classOf, DIGIT, isWhite, LOWER, skipWhite, trimBack } from '../words/characters.js';
import { endsDangling } from '../sentences/line-breaks.js';
import type { Span } from '../segment-kinds.js';

/** The text with furniture cut out and mail quoting marks blanked. Offsets are UTF-16 code units. */
export interface ReadingView {
  readonly text: string;
  /** Where a span of the view stands in the letter: one piece, or more where furniture was cut out inside it. */
  toLetter(span: Span): Span[];
}

interface Piece {
  readonly at: number;
  readonly start: number;
  readonly length: number;
}

/** Builds the view. `furniture` must be in order and without overlaps. */
export function readingView(letter: string, furniture: readonly Span[]): ReadingView {
  const masked = maskQuoting(letter);
  if (furniture.length === 0) return { text: masked, toLetter: (span) => [{ start: span.start, end: span.end }] };
  const pieces: Piece[] = [];
  const parts: string[] = [];
  let size = 0;
  let from = 0;
  for (const span of [...furniture, { start: letter.length, end: letter.length }]) {
    const end = trimBack(masked, span.start, from);
    if (end > from) {
      const joint = pieces.length === 0 ? '' : jointBetween(masked, pieces.at(-1), from);
      const start = joint === '\n' ? skipWhite(masked, from) : from;
      parts.push(joint, masked.slice(start, end));
      pieces.push({ at: size + joint.length, start, length: end - start });
      size += joint.length + end - start;
    }
    from = span.end;
  }
  return { text: parts.join(''), toLetter: (span) => piecesOf(letter, pieces, span) };
}

/** `> ` at the head of a line becomes as many spaces, so that quoted mail reads as prose and offsets stay. */
function maskQuoting(letter: string): string {
  if (!/^[ \t]*>/m.test(letter)) return letter;
  return letter.replace(/^[ \t]*>[> \t]*/gm, (marks) => ' '.repeat(marks.length));
}

/** A line end where the sentence goes on over the furniture, a blank line where it does not. */
function jointBetween(text: string, before: Piece | undefined, from: number): string {
  if (before === undefined) return '';
  const end = before.start + before.length;
  const last = text.charAt(end - 1);
  const next = skipWhite(text, from);
  if (/[.!?:]/.test(last) || (/["”’)\]]/.test(last) && /[.!?]/.test(text.charAt(end - 2)))) return '\n\n';
  const kind = classOf(text.charCodeAt(next));
  if (kind === LOWER || kind === DIGIT) return '\n';
  const lineStart = Math.max(before.start, text.lastIndexOf('\n', end - 1) + 1);
  return endsDangling(text, lineStart, end) || end - lineStart > FULL_LINE ? '\n' : '\n\n';
}

/** A line at least so long was ended by the edge of the page, not by a heading. */
const FULL_LINE = 60;

function piecesOf(letter: string, pieces: readonly Piece[], span: Span): Span[] {
  const found: Span[] = [];
  for (let index = firstPiece(pieces, span.start); index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece.at >= span.end) break;
    const from = Math.max(span.start, piece.at) - piece.at + piece.start;
    const to = Math.min(span.end, piece.at + piece.length) - piece.at + piece.start;
    const start = skipWhite(letter, from);
    if (start < to && !isWhite(letter.charCodeAt(start))) found.push({ start, end: trimBack(letter, to, start) });
  }
  return found;
}

/** Index of the first piece that ends after `at`, by halving. */
function firstPiece(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece !== undefined && piece.at + piece.length <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
