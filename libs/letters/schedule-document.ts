// The point-by-point answer as a Word document: a landscape table whose head is repeated on every page.
import {
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { wordText } from '#documents/word-text.js';
import type { ScheduleRow } from '#letters/schedule-table.js';

export interface Schedule {
  /** Of the letter that is answered. */
  title: string;
  sender: string;
  /** The day it was received, in words. */
  received: string;
  /** Whose answer it is. */
  newsroom: string;
  rows: readonly ScheduleRow[];
}

const HEAD = ['No.', 'Allegation', 'Our position', 'Our answer', 'Evidence and correspondence relied on'] as const;

/** Twentieths of a point. A4 on its side between margins of 2 cm holds 14,570. */
const MARGIN = 1134;
const A4 = { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE };
const WIDTHS = [670, 4900, 2000, 4100, 2900] as const;

/** Half points. */
const TEXT_SIZE = 20;
const FONT = 'Times New Roman';

/** A line that begins so stands on a line of its own in a list. */
const LIST_ITEM = /^\s*(?:[-–—•*]|\(?[0-9]{1,3}[.)]|\(?[a-z]{1,4}\)|[A-Z][.)])\s/;

/** The document as DOCX bytes. Whatever the texts hold, the file can be opened. */
export async function scheduleDocument({ title, sender, received, newsroom, rows }: Schedule): Promise<Buffer> {
  const name = `Answer to the letter “${wordText(title)}”`;
  const from = sender === '' ? '' : ` from ${wordText(sender)}`;
  const document = new Document({
    title: name,
    creator: wordText(newsroom),
    lastModifiedBy: wordText(newsroom),
    styles: { default: { document: { run: { font: FONT, size: TEXT_SIZE } } } },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        footers: { default: new Footer({ children: [pageNumbers()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun({ text: name, color: '000000' })] }),
          new Paragraph({
            spacing: { after: 200 },
            children: [new TextRun(`Letter${from}, received on ${wordText(received)}`)],
          }),
          table(rows),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function table(rows: readonly ScheduleRow[]): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: HEAD.map((words, column) => cell(column, [headCell(words)], 'E7E6E6')),
  });
  const body = rows.map(
    ({ number, allegation, position, response, reliedOn }) =>
      new TableRow({
        children: [
          cell(0, paragraphs(String(number))),
          cell(1, paragraphs(reflow(wordText(allegation)))),
          cell(2, paragraphs(position)),
          cell(3, paragraphs(wordText(response))),
          cell(4, paragraphs(reliedOn.map((line) => wordText(line).replaceAll(/\s+/g, ' ').trim()).join('\n'))),
        ],
      }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...WIDTHS],
    width: { size: WIDTHS.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    rows: [head, ...body],
  });
}

function headCell(words: string): Paragraph {
  const run: IRunOptions = { text: words, bold: true };
  return new Paragraph({ children: [new TextRun(run)] });
}

function cell(column: number, children: Paragraph[], fill?: string): TableCell {
  return new TableCell({
    children,
    width: { size: WIDTHS[column] ?? 0, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill } }),
  });
}

/** One paragraph a line. An empty cell has one, as Word wants it. */
function paragraphs(text: string): Paragraph[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.length === 0 ? [''] : lines).map(
    (line) => new Paragraph({ spacing: { after: 60 }, children: [new TextRun(line)] }),
  );
}

/** Counsel's words run on where only the width of their page broke the line; paragraphs and lists stay apart. */
function reflow(text: string): string {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .reduce((before, line) =>
          LIST_ITEM.test(line) ? `${before}\n${line}` : `${before.trimEnd()} ${line.trimStart()}`,
        ),
    )
    .join('\n');
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });
}
