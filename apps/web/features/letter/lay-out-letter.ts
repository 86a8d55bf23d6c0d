// Where in the letter's own layout does each segment stand?
import { type TextBlock, textBlocks } from '../../ui/text-blocks.js';

interface Span {
  start: number;
  end: number;
}

/** A stretch of one segment within one block; `segment` is its index, null for what lies between segments. */
export interface Piece extends Span {
  segment: number | null;
  /** True where the segment begins; a long one goes on over several blocks. */
  opens: boolean;
}

export interface LetterBlock extends TextBlock {
  pieces: Piece[];
}

/**
 * The letter as blocks of pieces. Offsets are UTF-16 code units; `segments` are in order and do not overlap. The pieces
 * of a block lie end to end and fill it, so nothing of the letter is lost on the way to the screen (R6).
 */
export function layOutLetter(
  text: string,
  pages: readonly (Span & { number: number; ocr: boolean })[],
  segments: readonly Span[],
): LetterBlock[] {
  let next = 0;
  return textBlocks(text, pages).map((block) => {
    const pieces: Piece[] = [];
    let at = block.start;
    while ((segments[next]?.end ?? Infinity) <= block.start) next += 1;
    for (let i = next; i < segments.length; i += 1) {
      const segment = segments[i];
      if (segment === undefined || segment.start >= block.end) break;
      const start = Math.max(segment.start, at);
      const end = Math.min(segment.end, block.end);
      if (start > at) pieces.push({ start: at, end: start, segment: null, opens: false });
      if (end > start) pieces.push({ start, end, segment: i, opens: start === segment.start });
      at = Math.max(at, end);
    }
    if (at < block.end) pieces.push({ start: at, end: block.end, segment: null, opens: false });
    return { ...block, pieces };
  });
}
