// A long text as short blocks, so that a browser need only lay out what is seen.

/** UTF-16 code units into the text. */
export interface TextBlock {
  start: number;
  end: number;
  /** Set on the first block of each page. */
  page: { number: number; ocr: boolean } | null;
}

interface Page {
  number: number;
  start: number;
  end: number;
  ocr: boolean;
}

/** A block longer than this is cut at a line end, so that a text without paragraphs stays light too. */
const LONG_BLOCK = 4_000;
const BLANK_LINES = /\n[^\S\n]*\n\s*/g;

/**
 * Cuts `text` at blank lines and at page starts. Only white space lies between blocks, and no block is empty: every
 * other character is in exactly one of them.
 */
export function textBlocks(text: string, pages: readonly Page[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const { start, end, page } of stretches(text, pages)) {
    let first = page;
    for (const block of paragraphs(text, start, end)) {
      blocks.push({ ...block, page: first });
      first = null;
    }
  }
  return blocks;
}

/** Pages as they are given, and whatever lies before, between or after them. */
function stretches(text: string, pages: readonly Page[]): TextBlock[] {
  const found: TextBlock[] = [];
  let at = 0;
  for (const { number, ocr, start, end } of [...pages].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    if (from > at) found.push({ start: at, end: from, page: null });
    const to = Math.min(Math.max(from, end), text.length);
    found.push({ start: from, end: to, page: { number, ocr } });
    at = to;
  }
  if (at < text.length) found.push({ start: at, end: text.length, page: null });
  return found;
}

function* paragraphs(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  let from = start;
  BLANK_LINES.lastIndex = start;
  for (;;) {
    const gap = BLANK_LINES.exec(text);
    const to = gap === null || gap.index >= end ? end : gap.index;
    yield* pieces(text, from, to);
    if (gap === null || gap.index >= end) return;
    from = gap.index + gap[0].length;
    if (from >= end) return;
    BLANK_LINES.lastIndex = from;
  }
}

function* pieces(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  let from = start;
  while (end - from > LONG_BLOCK) {
    const cut = text.lastIndexOf('\n', from + LONG_BLOCK);
    if (cut <= from) break;
    yield* trimmed(text, from, cut);
    from = cut + 1;
  }
  yield* trimmed(text, from, end);
}

/** Without line ends at its edges; the indent of its first line stays. */
function* trimmed(text: string, start: number, end: number): Generator<{ start: number; end: number }> {
  const body = text.slice(start, end);
  if (body.trim() === '') return;
  const lead = /^(?:[^\S\n]*\n)*/.exec(body)?.[0].length ?? 0;
  yield { start: start + lead, end: start + body.trimEnd().length };
}
