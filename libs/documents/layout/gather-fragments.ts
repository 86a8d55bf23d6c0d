// Which pieces of type belong together on a line? Printing programs emit words, letters and note marks apart.
import { toSuperscript } from '../tidy-text.js';
import type { Fragment } from './page.js';

/** A piece as a PDF shows it, in the order in which it is shown. `spaced` says white space was shown before it. */
export type ShownPiece = Fragment & { spaced: boolean };

/** Blank wider than this, in type heights, parts columns and table cells. */
const WIDE_GAP = 1.2;
/** Blank wider than this is a space between words. */
const WORD_GAP = 0.18;

/**
 * Joins pieces that follow each other on one baseline. A smaller raised piece that touches what stands before it is a
 * note mark: it stays on the line, its digits as superscript characters.
 */
export function gatherFragments(pieces: readonly ShownPiece[]): Fragment[] {
  const fragments: Fragment[] = [];
  let open: Fragment | null = null;
  for (const piece of withoutDoubles(pieces)) {
    if (open !== null && continues(open, piece)) {
      join(open, piece);
    } else {
      open = { text: piece.text, x0: piece.x0, x1: piece.x1, y: piece.y, size: piece.size, font: piece.font };
      fragments.push(open);
    }
  }
  return fragments.filter((fragment) => fragment.text.trim() !== '');
}

function continues(open: Fragment, piece: ShownPiece): boolean {
  const size = Math.max(open.size, piece.size);
  const gap = piece.x0 - open.x1;
  const rise = Math.abs(open.y - piece.y);
  const smaller = Math.min(open.size, piece.size) < 0.85 * size;
  // A mark and its note may stand further apart than a mark and its word.
  const mark = /^\d{1,3}$/.test(open.text) ? 1 : 0.4;
  const near = gap > -0.5 * size && gap < (rise < 0.15 * size ? WIDE_GAP : mark) * size;
  return near && rise < (smaller ? 0.7 : 0.15) * size;
}

function join(open: Fragment, piece: ShownPiece): void {
  const size = Math.max(open.size, piece.size);
  const raised = piece.size < 0.85 * open.size && open.y - piece.y > 0.15 * open.size;
  // A mark at the very beginning was taken for the line itself: the larger type is the line.
  const beganRaised = open.size < 0.85 * piece.size && piece.y - open.y > 0.15 * piece.size;
  if (beganRaised) open.text = toSuperscript(open.text);
  const words = raised ? toSuperscript(piece.text) : piece.text;
  const blank = piece.spaced || piece.x0 - open.x1 > WORD_GAP * size;
  const needsBlank = blank && !/\s$/.test(open.text) && !/^\s/.test(words);
  open.text += (needsBlank ? ' ' : '') + words;
  open.x1 = Math.max(open.x1, piece.x1);
  if (piece.size > open.size * 1.15) Object.assign(open, { size: piece.size, y: piece.y, font: piece.font });
}

/** Bold is sometimes faked by printing the same words twice, a hair apart. */
function withoutDoubles(pieces: readonly ShownPiece[]): ShownPiece[] {
  const seen = new Map<string, ShownPiece[]>();
  return pieces.filter((piece) => {
    const same = seen.get(piece.text) ?? [];
    const reach = 0.12 * piece.size;
    const double = same.some((other) => Math.abs(other.x0 - piece.x0) < reach && Math.abs(other.y - piece.y) < reach);
    // Only the last few can lie under this one; looking through all would take quadratic time.
    seen.set(piece.text, [...same.slice(-8), piece]);
    return !double;
  });
}
