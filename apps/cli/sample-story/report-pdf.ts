// What does a report look like on paper, in one column or in two? Running head, page numbers, tables.
import { z } from 'zod';
import { Flow, type PageLayout, type ParagraphStyle } from './flow.js';
import { pdfBytes, type Pdf } from './pdf-bytes.js';
import { readBlocks, type Block, type SourceFile } from './source-file.js';
import { ROMAN, SANS } from './typeset.js';

const ReportFront = z.object({ title: z.string(), header: z.string(), footer: z.string() });
type ReportFront = z.infer<typeof ReportFront>;

/** A4, in points. */
const PAGE = { width: 595.28, height: 841.89, margin: 64 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
const GUTTER = 22;
/** Where the columns of a first page begin: below the title and the authors. */
const TITLE_DEPTH = 176;

type Styles = Record<'title' | 'subtitle' | 'heading' | 'body' | 'cell', ParagraphStyle>;

const ONE_COLUMN: Styles = {
  title: { family: SANS, face: 'bold', size: 20, leading: 25, after: 8 },
  subtitle: { family: SANS, size: 10, leading: 14, after: 14 },
  heading: { family: SANS, face: 'bold', size: 12.5, leading: 16, before: 8, after: 5, keepWithNext: 36 },
  body: { family: SANS, size: 10, leading: 14.4, after: 8 },
  cell: { family: SANS, size: 8.8, leading: 11, after: 12 },
};
const TWO_COLUMNS: Styles = {
  title: { family: ROMAN, face: 'bold', size: 19, leading: 24, after: 8 },
  subtitle: { family: ROMAN, face: 'italic', size: 10.5, leading: 14, after: 0 },
  heading: { family: ROMAN, face: 'bold', size: 11.5, leading: 14, before: 6, after: 4, keepWithNext: 30 },
  body: { family: ROMAN, size: 10.5, leading: 13.4, after: 6, justify: true },
  cell: { family: ROMAN, size: 9, leading: 11, after: 10 },
};

/** A report in one column as PDF bytes. */
export function makeReportPdf(source: SourceFile): Promise<Buffer> {
  return makeReport(source, ONE_COLUMN, () => [columnAt(PAGE.margin, 84, WIDTH)]);
}

/** A working paper as PDF bytes: the title across the page, the text in two columns. */
export function makeColumnsPdf(source: SourceFile): Promise<Buffer> {
  const width = (WIDTH - GUTTER) / 2;
  return makeReport(source, TWO_COLUMNS, (page) => {
    const top = page === 1 ? TITLE_DEPTH : 84;
    const columns = [columnAt(PAGE.margin, top, width), columnAt(PAGE.margin + width + GUTTER, top, width)];
    return page === 1 ? [{ x: PAGE.margin, top: 84, bottom: TITLE_DEPTH, width: WIDTH }, ...columns] : columns;
  });
}

function columnAt(x: number, top: number, width: number) {
  return { x, top, bottom: PAGE.height - 84, width };
}

function makeReport(source: SourceFile, styles: Styles, frames: PageLayout['frames']): Promise<Buffer> {
  const front = ReportFront.parse(source.front);
  const blocks = readBlocks(source.body);
  const twoColumns = styles === TWO_COLUMNS;
  return pdfBytes({ size: 'A4', title: front.title, author: front.header }, (doc) => {
    const flow = new Flow(doc, {
      frames,
      head: (pdf, page) => drawHead(pdf, front, page),
      foot: (pdf, page) => drawFoot(pdf, front, page),
    });
    for (const block of blocks) {
      drawBlock(flow, block, styles);
      // In two columns the title has a frame to itself; the text begins in the next one.
      if (twoColumns && block.kind === 'styled') flow.need(PAGE.height);
    }
    flow.finish();
  });
}

function drawHead(doc: Pdf, front: ReportFront, page: number): void {
  if (page === 1) return;
  doc.font(SANS.regular, 8.5).fillColor('#555555');
  doc.text(front.header, PAGE.margin, 46, { lineBreak: false });
}

function drawFoot(doc: Pdf, front: ReportFront, page: number): void {
  doc.font(SANS.regular, 8.5).fillColor('#555555');
  const y = PAGE.height - 52;
  doc.text(front.footer, PAGE.margin, y, { lineBreak: false });
  const number = `${page}`;
  doc.text(number, PAGE.width - PAGE.margin - doc.widthOfString(number), y, { lineBreak: false });
  doc.moveTo(PAGE.margin, y - 8).lineTo(PAGE.width - PAGE.margin, y - 8);
  doc.lineWidth(0.5).strokeColor('#999999').stroke();
}

function drawBlock(flow: Flow, block: Block, styles: Styles): void {
  if (block.kind === 'table') {
    const numbers = block.rows.map((row) => row.map((cell) => cell.length));
    const shares = (numbers[0] ?? []).map((_, column) => Math.max(...numbers.map((row) => row[column] ?? 0)) + 3);
    flow.table(block.rows, shares, styles.cell);
  } else if (block.kind === 'heading') {
    flow.paragraph(block.text, block.level === 1 ? styles.title : styles.heading);
  } else {
    flow.paragraph(block.text, block.kind === 'styled' ? styles.subtitle : styles.body);
  }
}
