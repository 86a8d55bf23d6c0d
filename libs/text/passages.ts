// Into which citable pieces is a document cut, so that a link can point at a paragraph and not at forty pages?
import { sentences } from './sentences.js';

/** UTF-16 code units into the text; the end is exclusive. */
export type PassageSpan = { start: number; end: number };

/** A block as document extraction reports it. Only where it lies and its kind matter here. */
export type PassageBlock = { readonly start: number; readonly end: number; readonly kind: string };

/** Shorter paragraphs are joined with the next; longer ones are cut between sentences. */
const FEWEST_WORDS = 30;
const MOST_WORDS = 160;
/** What a cut of a long paragraph aims at. */
const USUAL_WORDS = 100;

// Page furniture repeats on every page and answers nothing.
const FURNITURE = new Set(['page_header', 'page_footer']);

type Piece = PassageSpan & { words: number; opens: boolean };

/**
 * Citable passages of 30 to 160 words, in order, not overlapping, trimmed of white space. They follow `blocks` where
 * given and else blank lines; a short paragraph goes with what follows it, a heading always does, and a paragraph that
 * is too long is cut between sentences (between words, where a "sentence" has no end). Every character that is not white
 * space lies in a passage, save page headers and footers named by `blocks`. A text shorter than 30 words is one passage.
 */
export function cutPassages(text: string, blocks?: readonly PassageBlock[]): PassageSpan[] {
  const pieces = paragraphs(text, blocks).flatMap((paragraph) => cutLong(text, paragraph));
  const passages: Piece[] = [];
  let open: Piece | undefined;
  for (const piece of pieces) {
    if (open === undefined) open = piece;
    else if (!piece.opens && open.words < FEWEST_WORDS && open.words + piece.words <= MOST_WORDS)
      open = join(open, piece);
    else if (piece.opens && open.opens && open.words < FEWEST_WORDS / 3) open = join(open, piece);
    else {
      passages.push(open);
      open = piece;
    }
  }
  if (open !== undefined) passages.push(open);
  return joinShortEnds(passages).map(({ start, end }) => ({ start, end }));
}

/** A short piece that found no room in what follows it may find some in what precedes it. */
function joinShortEnds(passages: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const passage of passages) {
    const before = joined.at(-1);
    if (before !== undefined && !passage.opens && isShort(passage) && before.words + passage.words <= MOST_WORDS) {
      joined[joined.length - 1] = join(before, passage);
    } else joined.push(passage);
  }
  return joined;
}

function isShort({ words }: Piece): boolean {
  return words < FEWEST_WORDS;
}

function join(first: Piece, second: Piece): Piece {
  return { ...first, end: second.end, words: first.words + second.words };
}

/** Paragraphs, trimmed. One that `opens` (a heading) starts a passage and is never joined to what stood before it. */
function paragraphs(text: string, blocks: readonly PassageBlock[] | undefined): Piece[] {
  if (blocks === undefined || blocks.length === 0) return splitAtBlankLines(text, 0, text.length, false);
  const found: Piece[] = [];
  let done = 0;
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const start = Math.max(block.start, done);
    if (start > done) found.push(...splitAtBlankLines(text, done, start, false));
    if (block.end <= start) continue;
    if (!FURNITURE.has(block.kind)) found.push(...splitAtBlankLines(text, start, block.end, block.kind === 'heading'));
    done = block.end;
  }
  found.push(...splitAtBlankLines(text, done, text.length, false));
  return found;
}

function splitAtBlankLines(text: string, from: number, to: number, opens: boolean): Piece[] {
  const pieces: Piece[] = [];
  let start = from;
  for (const gap of text.slice(from, to).matchAll(/\n[^\S\n]*\n\s*|\f/g)) {
    pushTrimmed(text, start, from + gap.index, opens, pieces);
    start = from + gap.index + gap[0].length;
  }
  pushTrimmed(text, start, to, opens, pieces);
  return pieces;
}

function pushTrimmed(text: string, from: number, to: number, opens: boolean, into: Piece[]): void {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (trimmed === '') return;
  const start = from + raw.indexOf(trimmed);
  into.push({ start, end: start + trimmed.length, words: countWords(trimmed), opens });
}

function countWords(text: string): number {
  let words = 0;
  for (const _word of text.matchAll(/\S+/g)) words++;
  return words;
}

/** A paragraph of at most 160 words as it is; a longer one in pieces of about equal length, cut between sentences. */
function cutLong(text: string, paragraph: Piece): Piece[] {
  if (paragraph.words <= MOST_WORDS) return [paragraph];
  const inner = text.slice(paragraph.start, paragraph.end);
  const steps = sentences(inner).flatMap(([start, end]) => cutEndless(inner, start, end));
  const wanted = paragraph.words / Math.ceil(paragraph.words / USUAL_WORDS);
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  for (const step of steps) {
    const piece = {
      start: paragraph.start + step.start,
      end: paragraph.start + step.end,
      words: step.words,
      opens: false,
    };
    if (open === undefined) open = piece;
    else if (open.words + piece.words / 2 <= wanted && open.words + piece.words <= MOST_WORDS) open = join(open, piece);
    else {
      pieces.push(open);
      open = piece;
    }
  }
  if (open !== undefined) pieces.push(open);
  return pieces;
}

/** A sentence that is longer than a passage may be (a table, a list without stops) is cut between words. */
function cutEndless(text: string, start: number, end: number): (PassageSpan & { words: number })[] {
  const steps: (PassageSpan & { words: number })[] = [];
  let from = start;
  let words = 0;
  let last = start;
  for (const word of text.slice(start, end).matchAll(/\S+/g)) {
    if (words === USUAL_WORDS) {
      steps.push({ start: from, end: last, words });
      from = start + word.index;
      words = 0;
    }
    words++;
    last = start + word.index + word[0].length;
  }
  if (words <= MOST_WORDS - USUAL_WORDS && steps.length > 0) {
    const before = steps.pop();
    if (before !== undefined) steps.push({ start: before.start, end: last, words: before.words + words });
  } else if (words > 0) steps.push({ start: from, end: last, words });
  return steps;
}
