// How do paragraphs fill columns and pages? Furniture is drawn when a page opens, and cuts through whatever sentence runs on.
import type PDFDocument from 'pdfkit';
import { breakLines, readWords, RAISED_SIZE, type Face, type Family, type Line } from './typeset.js';

type Pdf = InstanceType<typeof PDFDocument>;

/** A column, in points from the top left corner of the page. */
type Frame = { x: number; top: number; bottom: number; width: number };

export type PageLayout = {
  frames(page: number): Frame[];
  /** Drawn when a page opens, and when it is full. */
  head(doc: Pdf, page: number): void;
  foot(doc: Pdf, page: number): void;
};

export type ParagraphStyle = {
  family: Family;
  size: number;
  leading: number;
  face?: Face;
  before?: number;
  after?: number;
  /** Indent of the first line, of the others, and from the right, in points. */
  firstIndent?: number;
  indent?: number;
  right?: number;
  justify?: boolean;
  align?: 'left' | 'center';
  /** Keep together with at least this much of what follows, in points. */
  keepWithNext?: number;
};

export type Footnote = { text: string; style: ParagraphStyle };

export class Flow {
  private page = 0;
  private frames: Frame[] = [];
  private frame: Frame = { x: 0, top: 0, bottom: 0, width: 0 };
  private y = 0;
  private waitingNotes: { note: Footnote; y: number }[] = [];

  constructor(
    private readonly doc: Pdf,
    private readonly layout: PageLayout,
    private readonly footnotes: ReadonlyMap<string, Footnote> = new Map(),
  ) {
    this.nextFrame();
  }

  get width(): number {
    return this.frame.width;
  }

  skip(points: number): void {
    this.y += points;
  }

  /** Goes to the next column or page unless `height` points are left in this one. */
  need(height: number): void {
    if (this.y + height > this.frame.bottom) this.nextFrame();
  }

  paragraph(text: string, style: ParagraphStyle): void {
    const lines = this.lines(text, style, this.frame.width);
    if (this.y > this.frame.top) this.y += style.before ?? 0;
    this.need(Math.min(2, lines.length) * style.leading + (style.keepWithNext ?? 0));
    for (const [index, line] of lines.entries()) {
      // The last two lines of a paragraph stay together, as a typesetter would have it.
      const together = index === lines.length - 2 ? 2 : 1;
      const note = this.noteOf(line);
      const noteHeight = note === undefined ? 0 : this.noteHeight(note);
      this.need(together * style.leading + noteHeight);
      if (note !== undefined) this.reserve(note, noteHeight);
      this.drawLine(line, style, this.frame.x, this.y, this.frame.width);
      this.y += style.leading;
    }
    this.y += style.after ?? 0;
  }

  /** A table whose first row is its head, which is repeated on every page; widths are shares of the column. */
  table(rows: string[][], shares: number[], style: ParagraphStyle): void {
    const [head, ...body] = rows;
    const height = style.leading + 7;
    this.need(4 * height);
    this.row(head ?? [], shares, { ...style, face: 'bold' }, height);
    for (const cells of body) {
      if (this.y + height > this.frame.bottom) {
        this.nextFrame();
        this.row(head ?? [], shares, { ...style, face: 'bold' }, height);
      }
      this.row(cells, shares, style, height);
    }
    this.y += style.after ?? 0;
  }

  private row(cells: string[], shares: number[], style: ParagraphStyle, height: number): void {
    const total = shares.reduce((sum, share) => sum + share, 0);
    let x = this.frame.x;
    for (const [index, cell] of cells.entries()) {
      const width = ((shares[index] ?? 0) / total) * this.frame.width;
      const line = this.lines(cell, style, width)[0];
      if (line !== undefined) this.drawLine({ ...line, last: true }, style, x, this.y + 4, width);
      x += width;
    }
    this.y += height;
    const right = this.frame.x + this.frame.width;
    this.doc.moveTo(this.frame.x, this.y).lineTo(right, this.y).lineWidth(0.4).strokeColor('#999999').stroke();
  }

  private lines(text: string, style: ParagraphStyle, width: number): Line[] {
    return breakLines(this.doc, readWords(text, style.face), {
      family: style.family,
      size: style.size,
      width: width - (style.right ?? 0),
      firstIndent: style.firstIndent ?? style.indent ?? 0,
      indent: style.indent ?? 0,
    });
  }

  private drawLine(line: Line, style: ParagraphStyle, left: number, y: number, width: number): void {
    const room = width - (style.right ?? 0) - line.indent - line.width;
    const gaps = line.words.length - 1;
    const stretch = style.justify === true && !line.last && gaps > 0 ? room / gaps : 0;
    const space = this.doc.font(style.family.regular, style.size).widthOfString(' ');
    let x = left + line.indent + (style.align === 'center' ? room / 2 : 0);
    for (const [index, word] of line.words.entries()) {
      for (const [nth, piece] of word.pieces.entries()) {
        const size = piece.raised ? style.size * RAISED_SIZE : style.size;
        this.doc.font(style.family[piece.face], size).fillColor('#111111');
        // A real blank ends each word but the line's last, so that readers of the file need not guess from gaps.
        const ends = nth === word.pieces.length - 1 && index < gaps;
        this.doc.text(ends ? `${piece.text} ` : piece.text, x, y, { lineBreak: false });
        x += this.doc.widthOfString(piece.text);
      }
      x += space + stretch;
    }
  }

  private noteOf(line: Line): Footnote | undefined {
    const mark = line.words.flatMap((word) => word.pieces).find((piece) => piece.raised);
    return mark === undefined ? undefined : this.footnotes.get(mark.text);
  }

  private noteHeight(note: Footnote): number {
    return this.lines(note.text, note.style, this.frame.width).length * note.style.leading + 14;
  }

  /** Takes a footnote's height off the present column; it is set when the column is full, after the text. */
  private reserve(note: Footnote, height: number): void {
    this.frame = { ...this.frame, bottom: this.frame.bottom - height };
    this.waitingNotes.push({ note, y: this.frame.bottom + 8 });
  }

  private setNotes(): void {
    for (const { note, y } of this.waitingNotes) {
      this.doc.moveTo(this.frame.x, y).lineTo(this.frame.x + 144, y);
      this.doc.lineWidth(0.5).strokeColor('#111111').stroke();
      for (const [index, line] of this.lines(note.text, note.style, this.frame.width).entries()) {
        this.drawLine(line, note.style, this.frame.x, y + 6 + index * note.style.leading, this.frame.width);
      }
    }
    this.waitingNotes = [];
  }

  /** Closes the last page. Nothing may be set afterwards. */
  finish(): void {
    this.setNotes();
    if (this.page > 0) this.layout.foot(this.doc, this.page);
  }

  private nextFrame(): void {
    const waiting = this.frames.shift();
    if (waiting === undefined) {
      this.finish();
      this.page += 1;
      this.doc.addPage();
      this.layout.head(this.doc, this.page);
      this.frames = this.layout.frames(this.page);
      this.frame = this.frames.shift() ?? this.frame;
    } else {
      this.setNotes();
      this.frame = waiting;
    }
    this.y = this.frame.top;
  }

  /** Where the next line would stand: page number, x, y and the width there. */
  get position(): { page: number; x: number; y: number; width: number } {
    return { page: this.page, x: this.frame.x, y: this.y, width: this.frame.width };
  }
}
