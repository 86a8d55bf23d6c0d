// What does a law firm's letter look like on paper? Letterhead, running head, footnote, signature, copies.
import { z } from 'zod';
import { Flow, type Footnote, type PageLayout, type ParagraphStyle } from './flow.js';
import { pdfBytes, type Pdf } from './pdf-bytes.js';
import { readBlocks, type Block, type SourceFile } from './source-file.js';
import { ROMAN } from './typeset.js';

const LetterFront = z.object({
  firm: z.string(),
  tagline: z.string(),
  address: z.string(),
  contact: z.string(),
  writer: z.string(),
  writerLines: z.array(z.string()),
  offices: z.string(),
  date: z.string(),
  marking: z.string(),
  delivery: z.string(),
  addressee: z.array(z.string()),
  re: z.string(),
  salutation: z.string(),
  runningHead: z.string(),
  close: z.string(),
  signedBy: z.array(z.string()),
  cc: z.array(z.string()),
});
type LetterFront = z.infer<typeof LetterFront>;

/** US letter paper, in points. */
const PAGE = { width: 612, height: 792, margin: 76 };
const WIDTH = PAGE.width - 2 * PAGE.margin;

const BODY: ParagraphStyle = { family: ROMAN, size: 11.5, leading: 14.6, after: 9, justify: true };
const PLAIN: ParagraphStyle = { ...BODY, after: 0, justify: false };
const HEADING: ParagraphStyle = { ...PLAIN, face: 'bold', before: 6, after: 8, keepWithNext: 34 };
const NOTE: ParagraphStyle = { ...BODY, size: 9.5, leading: 11.6, after: 0 };

/** The letter as PDF bytes. */
export function makeLetterPdf(source: SourceFile): Promise<Buffer> {
  const front = LetterFront.parse(source.front);
  const blocks = readBlocks(source.body);
  const title = front.re.replaceAll('*', '');
  return pdfBytes({ size: 'LETTER', title, author: front.firm }, (doc) => {
    const flow = new Flow(doc, layoutOf(front), footnotesOf(blocks));
    drawOpening(flow, front);
    for (const block of blocks) drawBlock(flow, block);
    drawClose(doc, flow, front);
    flow.finish();
  });
}

function layoutOf(front: LetterFront): PageLayout {
  return {
    frames: (page) => [{ x: PAGE.margin, top: page === 1 ? 138 : 104, bottom: PAGE.height - 74, width: WIDTH }],
    head: (doc, page) => {
      if (page === 1) drawLetterhead(doc, front);
      else drawRunningHead(doc, front, page);
    },
    foot: (doc) => {
      const y = PAGE.height - 54;
      doc.moveTo(PAGE.margin, y).lineTo(PAGE.width - PAGE.margin, y);
      doc.lineWidth(0.5).strokeColor('#7a6a3a').stroke();
      centre(doc, front.offices, y + 8, ROMAN.regular, 8);
    },
  };
}

function drawLetterhead(doc: Pdf, front: LetterFront): void {
  centre(doc, front.firm.toUpperCase(), 44, ROMAN.regular, 21);
  centre(doc, front.tagline, 69, ROMAN.italic, 11);
  doc.moveTo(PAGE.margin, 88).lineTo(PAGE.width - PAGE.margin, 88);
  doc.lineWidth(1.2).strokeColor('#7a6a3a').stroke();
  centre(doc, front.address, 95, ROMAN.regular, 9);
  centre(doc, front.contact, 107, ROMAN.regular, 9);
}

function drawRunningHead(doc: Pdf, front: LetterFront, page: number): void {
  doc.font(ROMAN.regular, 10.5).fillColor('#111111');
  for (const [index, line] of [front.runningHead, front.date, `Page ${page}`].entries()) {
    doc.text(line, PAGE.margin, 44 + index * 13, { lineBreak: false });
  }
}

function centre(doc: Pdf, text: string, y: number, font: string, size: number): void {
  doc.font(font, size).fillColor('#111111');
  doc.text(text, (PAGE.width - doc.widthOfString(text)) / 2, y, { lineBreak: false });
}

function drawOpening(flow: Flow, front: LetterFront): void {
  for (const line of [front.writer, ...front.writerLines]) flow.paragraph(line, { ...PLAIN, size: 9.5, leading: 11.6 });
  flow.skip(12);
  flow.paragraph(front.date, { ...PLAIN, after: 12 });
  flow.paragraph(front.marking, { ...PLAIN, face: 'bold', size: 10.5, after: 4 });
  flow.paragraph(front.delivery, { ...PLAIN, face: 'bold', size: 10.5, after: 12 });
  for (const line of front.addressee) flow.paragraph(line, PLAIN);
  flow.skip(12);
  flow.paragraph(`Re: ${front.re}`, { ...PLAIN, face: 'bold', firstIndent: 36, indent: 60, right: 36, after: 12 });
  flow.paragraph(front.salutation, { ...PLAIN, after: 9 });
}

function drawBlock(flow: Flow, block: Block): void {
  if (block.kind === 'heading') flow.paragraph(block.text, HEADING);
  else if (block.kind === 'quote') flow.paragraph(block.text, { ...BODY, indent: 40, right: 40 });
  else if (block.kind === 'item') flow.paragraph(block.text, { ...BODY, firstIndent: 24, indent: 40, after: 6 });
  else if (block.kind === 'paragraph') flow.paragraph(block.text, { ...BODY, firstIndent: 36 });
}

function drawClose(doc: Pdf, flow: Flow, front: LetterFront): void {
  flow.need(150);
  flow.skip(6);
  const indent = WIDTH / 2;
  const [firm = '', ...names] = front.signedBy;
  flow.paragraph(front.close, { ...PLAIN, indent, after: 10 });
  flow.paragraph(firm, { ...PLAIN, indent });
  drawSignature(doc, flow.position.x + indent, flow.position.y + 4);
  flow.skip(44);
  for (const name of names) flow.paragraph(name, { ...PLAIN, indent });
  flow.skip(16);
  for (const [index, name] of front.cc.entries()) {
    flow.paragraph(index === 0 ? `cc: ${name}` : name, {
      ...PLAIN,
      size: 10,
      leading: 12.5,
      firstIndent: index === 0 ? 0 : 14,
      indent: 14,
    });
  }
}

/** A pen stroke such as a hurried partner leaves; it says nothing to a reader of the text. */
function drawSignature(doc: Pdf, x: number, y: number): void {
  doc.save().translate(x, y).lineWidth(1.1).strokeColor('#1b2a6b').lineCap('round');
  doc.moveTo(4, 30).bezierCurveTo(14, 6, 24, -2, 20, 14).bezierCurveTo(17, 26, 8, 36, 16, 34);
  doc.bezierCurveTo(30, 30, 34, 18, 40, 22).bezierCurveTo(44, 26, 38, 32, 46, 30);
  doc.bezierCurveTo(56, 26, 56, 18, 60, 22).bezierCurveTo(64, 26, 58, 32, 68, 28);
  doc.moveTo(74, 8).bezierCurveTo(90, 2, 110, 2, 124, 6).moveTo(98, 4).bezierCurveTo(94, 16, 88, 28, 92, 32);
  doc.bezierCurveTo(98, 34, 100, 20, 106, 22).bezierCurveTo(112, 26, 104, 32, 114, 30);
  doc.bezierCurveTo(124, 26, 122, 20, 128, 24).bezierCurveTo(134, 30, 140, 24, 168, 20).stroke();
  doc.restore();
}

function footnotesOf(blocks: Block[]): Map<string, Footnote> {
  const notes = blocks.filter((block) => block.kind === 'footnote');
  return new Map(notes.map((note) => [note.mark, { text: `[^${note.mark}] ${note.text}`, style: NOTE }]));
}
