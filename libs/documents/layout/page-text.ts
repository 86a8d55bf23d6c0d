// What text and which blocks do laid-out pages give, read in order?
import type { BlockKind } from '../document.js';
import type { DocumentBuilder } from '../document-builder.js';
import { isHeadingLine } from '../plain-blocks.js';
import { rowBlocks } from '../table-cells.js';
import { LIST_MARK, tidy } from '../tidy-text.js';
import { readingOrder } from './columns.js';
import { type ParsedPage, partFurniture } from './furniture.js';
import { joinLines, Vocabulary } from './join-lines.js';
import type { Line, PageLayout } from './page.js';
import { heaviest } from './page.js';
import { type Paragraph, paragraphsOf } from './paragraphs.js';
import { partFootnotes } from './footnotes.js';

/** The type most of the document is set in; anything else means something. */
type BodyType = { size: number; font: string };

type Piece = { kind: BlockKind; words: string; first: Line; last: Line; right: number };

/** Adds pages to a document under way: furniture in its place, columns in reading order, paragraphs whole. */
export function addPages(builder: DocumentBuilder, pages: readonly PageLayout[]): void {
  const parsed = partFurniture(pages);
  const body = bodyType(parsed);
  const vocabulary = new Vocabulary();
  const laidOut = parsed.map((page) => ({ ...page, regions: readingOrder(page.body, page.page) }));
  for (const { body: fragments } of parsed) for (const { text } of fragments) vocabulary.add(text);
  let before: Piece | null = null;
  for (const { page, regions, headers, footers } of laidOut) {
    builder.openPage(page.ocr);
    for (const header of headers) {
      builder.add('page_header', tidy(header));
      before = null;
    }
    for (const region of regions) {
      for (const row of region.rows) {
        const cells = row.map((cell) => cell.map((line) => line.text).reduce((a, b) => joinCell(a, b, vocabulary), ''));
        for (const block of rowBlocks(cells.map(tidy))) builder.add('table_row', block);
        before = null;
      }
      const { text, notes } = partFootnotes(region, body.size, page.height);
      for (const paragraph of paragraphsOf(text)) {
        const piece = toPiece(paragraph, body, region.left, vocabulary);
        // A sentence that runs on in the next column or on the next page is not cut by a paragraph's end.
        builder.add(piece.kind, piece.words, before !== null && runsOn(before, piece) ? ' ' : '\n\n');
        before = piece;
      }
      for (const note of notes) {
        builder.add('footnote', toPiece(note, body, region.left, vocabulary).words);
        before = null;
      }
    }
    for (const words of page.askew) builder.add('page_footer', tidy(words));
    for (const footer of footers) builder.add('page_footer', tidy(footer));
    if (page.askew.length + footers.length > 0) before = null;
  }
}

function joinCell(before: string, after: string, vocabulary: Vocabulary): string {
  return before === '' ? after : joinLines(before, after, vocabulary);
}

function bodyType(pages: readonly ParsedPage[]): BodyType {
  const fragments = pages.flatMap((page) => page.body);
  const size = heaviest(
    fragments.map((f) => ({ value: f.size, weight: f.text.length })),
    0.5,
  );
  const weights = new Map<string, number>();
  for (const f of fragments) weights.set(f.font, (weights.get(f.font) ?? 0) + f.text.length);
  const font = [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  return { size, font };
}

function toPiece(paragraph: Paragraph, body: BodyType, left: number, vocabulary: Vocabulary): Piece {
  const [first, ...rest] = paragraph.lines;
  if (first === undefined) throw new Error('a paragraph has at least one line');
  let words = first.text;
  rest.forEach((line, i) => {
    words = paragraph.hard[i] === true ? `${words}\n${line.text}` : joinLines(words, line.text, vocabulary);
  });
  return {
    kind: kindOf(paragraph, words, body, left),
    words: tidy(words),
    first,
    last: rest.at(-1) ?? first,
    right: paragraph.right,
  };
}

function kindOf({ lines, left: ownLeft }: Paragraph, words: string, body: BodyType, left: number): BlockKind {
  if (lines.length === 1 && (lines[0]?.cells ?? 1) > 1) return 'table_row';
  const short = lines.length <= 3 && words.length <= 160 && !/[.,;]$/.test(words);
  const larger = lines.every((line) => line.size > 1.12 * body.size);
  const otherType = lines.every((line) => line.font !== body.font) && /^["“‘(]?[\p{Lu}\d]/u.test(words);
  if (short && (larger || (otherType && lines.length <= 2 && !/:$/.test(words)) || isHeadingLine(words)))
    return 'heading';
  if (LIST_MARK.test(words)) return 'list_item';
  const setIn = ownLeft - left > 1.5 * body.size;
  return setIn && (lines.length > 1 || /^["“‘']/.test(words)) && !words.includes('\n') ? 'quote' : 'paragraph';
}

/** A full last line that ends within a sentence, and words that do not begin a new one. */
function runsOn(before: Piece, piece: Piece): boolean {
  if (before.kind === 'heading' || piece.kind === 'heading' || piece.kind === 'table_row') return false;
  if (before.last.page === piece.first.page && piece.first.y > before.last.y) return false;
  const full = before.right - before.last.x1 < 6 * before.last.size;
  const open = !/[.?!:…]["'”’)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹*†]*$/u.test(before.words);
  return full && open && !LIST_MARK.test(piece.words) && Math.abs(before.last.size - piece.first.size) < 1;
}
