// Which files the tests hand to the extractors: PDF, scan, DOCX, EML, MSG and zip made from plain text, with nothing borrowed.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { burn, type Entry } from '@kenjiuno/msgreader/lib/Burner.js';
import { TypeEnum } from '@kenjiuno/msgreader/lib/Reader.js';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import PDFDocument from 'pdfkit';

export type PdfOptions = {
  /** Points. */
  fontSize?: number;
  margin?: number;
  /** One or two columns of text. */
  columns?: 1 | 2;
  /** Printed at the head and the foot of every page; `{page}` and `{pages}` are filled in. */
  header?: string;
  footer?: string;
  align?: 'left' | 'justify';
  /** Points of indent on the first line of each paragraph. */
  indent?: number;
  /** Space between paragraphs, in lines. */
  paragraphGap?: number;
  password?: string;
  title?: string;
};

async function collect(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve) => doc.on('end', resolve));
  doc.end();
  await ended;
  return Buffer.concat(chunks);
}

/** A text PDF on A4. Paragraphs are parted by blank lines, `# ` opens a heading, a form feed a new page. */
export async function makePdf(text: string, opts: PdfOptions = {}): Promise<Buffer> {
  const { fontSize = 11, margin = 72, columns = 1, align = 'left', indent = 0, paragraphGap = 0.8 } = opts;
  const doc = new PDFDocument({
    size: 'A4',
    margin,
    bufferPages: true,
    info: { Title: opts.title ?? '' },
    ...(opts.password === undefined ? {} : { userPassword: opts.password, ownerPassword: `${opts.password}-owner` }),
  });
  const pages = text.split('\f');
  pages.forEach((page, pageIndex) => {
    if (pageIndex > 0) doc.addPage();
    // pdfkit fills its columns afresh for each call, so a page in columns is one call.
    for (const paragraph of columns === 2 ? [page] : page.split(/\n{2,}/)) {
      if (paragraph.trim() === '') continue;
      const heading = paragraph.startsWith('# ');
      doc.font(heading ? 'Times-Bold' : 'Times-Roman').fontSize(heading ? fontSize * 1.3 : fontSize);
      const layout = heading ? {} : { align, indent, columns, columnGap: 24 };
      doc.text(heading ? paragraph.slice(2) : paragraph, layout);
      doc.moveDown(paragraphGap);
    }
  });
  const range = doc.bufferedPageRange();
  for (let i = 0; i < range.count; i++) {
    doc.switchToPage(i);
    const fill = (line: string) => line.replace('{page}', String(i + 1)).replace('{pages}', String(range.count));
    // Without margins, or pdfkit would open a new page for a line so near the edge.
    doc.page.margins = { top: 0, bottom: 0, left: 0, right: 0 };
    doc.font('Times-Roman').fontSize(9);
    if (opts.header !== undefined) doc.text(fill(opts.header), margin, 36, { lineBreak: false });
    if (opts.footer !== undefined) doc.text(fill(opts.footer), margin, doc.page.height - 40, { lineBreak: false });
  }
  return collect(doc);
}

/** A PDF drawn by hand on A4, for the layouts `makePdf` does not know. */
export async function drawPdf(draw: (doc: PDFKit.PDFDocument) => void): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', margin: 72, font: 'Times-Roman' });
  doc.fontSize(11);
  draw(doc);
  return collect(doc);
}

let fontReady = false;

/** A PNG of black type on white, as a scanner at 150 dots an inch would give it. */
export function makePagePng(text: string): Buffer {
  if (!fontReady) {
    const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
    GlobalFonts.registerFromPath(join(pdfjs, 'standard_fonts/LiberationSans-Regular.ttf'), 'Scan Sans');
    fontReady = true;
  }
  const canvas = createCanvas(1240, 1754);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, 1240, 1754);
  context.fillStyle = '#000';
  context.font = '24px "Scan Sans"';
  let y = 160;
  for (const paragraph of text.split(/\n{2,}/)) {
    for (const hardLine of paragraph.split('\n')) {
      let line = '';
      for (const word of hardLine.split(' ')) {
        if (line !== '' && context.measureText(`${line} ${word}`).width > 940) {
          context.fillText(line, 150, y);
          y += 34;
          line = word;
        } else line = line === '' ? word : `${line} ${word}`;
      }
      context.fillText(line, 150, y);
      y += 34;
    }
    y += 26;
  }
  return canvas.toBuffer('image/png');
}

/** A PDF whose pages are pictures: no text layer. Form feeds part the pages. */
export async function makeScannedPdf(text: string): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', margin: 0 });
  text.split('\f').forEach((page, index) => {
    if (index > 0) doc.addPage();
    doc.image(makePagePng(page), 0, 0, { width: doc.page.width, height: doc.page.height });
  });
  return collect(doc);
}

/** A Word file. Paragraphs are parted by blank lines, `# ` opens a heading. */
export async function makeDocx(text: string): Promise<Buffer> {
  const children = text
    .split(/\n{2,}/)
    .map((paragraph) =>
      paragraph.startsWith('# ')
        ? new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(paragraph.slice(2))] })
        : new Paragraph({ children: [new TextRun(paragraph.replaceAll('\n', ' '))] }),
    );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

export type EmlOptions = {
  from?: string;
  to?: string;
  subject?: string;
  date?: string;
  text?: string;
  html?: string;
  attachments?: { name: string; mediaType: string; bytes: Buffer }[];
};

/** An e-mail as a mail server would store it, with CRLF line ends. */
export function makeEml(opts: EmlOptions): Buffer {
  const boundary = 'part-7f3a';
  const base64 = (bytes: Buffer) => bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
  const part = (type: string, bytes: Buffer, extra = '') =>
    `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${extra}\r\n${base64(bytes)}\r\n`;
  const head = [
    `From: ${opts.from ?? 'Odile Farrant <o.farrant@brackwater.example>'}`,
    `To: ${opts.to ?? 'Desk <desk@courier.example>'}`,
    `Subject: ${opts.subject ?? 'Your proposed article'}`,
    `Date: ${opts.date ?? 'Tue, 03 Mar 2026 18:04:00 +0000'}`,
    'Message-ID: <1@brackwater.example>',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ];
  const parts = [
    ...(opts.text === undefined ? [] : [part('text/plain; charset=utf-8', Buffer.from(opts.text))]),
    ...(opts.html === undefined ? [] : [part('text/html; charset=utf-8', Buffer.from(opts.html))]),
    ...(opts.attachments ?? []).map((a) =>
      part(a.mediaType, a.bytes, `Content-Disposition: attachment; filename="${a.name}"\r\n`),
    ),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${parts.join('')}--${boundary}--\r\n`);
}

export type ZipPart = {
  name: string;
  bytes: Buffer;
  /** What the directory claims the part unpacks to, when that should be a lie. */
  declaredSize?: number;
};

/** A deflated zip, with lying sizes if asked for. */
export function makeZip(parts: ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, declaredSize } of parts) {
    const packed = deflateRawSync(bytes);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(declaredSize ?? bytes.length, 22);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(offset, 42);
    bodies.push(head, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, central, end]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export type DocxParts = { numbering?: string; styles?: string; footnotes?: string; header?: string; footer?: string };

/** A Word file from raw WordprocessingML, for the cases a library would not write. `body` is the inside of `w:body`. */
export function makeRawDocx(body: string, parts: DocxParts = {}, contentType = 'document.main'): Buffer {
  const wrap = (tag: string, inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${tag} ${W}>${inside}</w:${tag}>`;
  const file = (name: string, xml: string): ZipPart => ({ name, bytes: Buffer.from(xml) });
  const main =
    contentType === 'macro'
      ? 'application/vnd.ms-word.document.macroEnabled.main+xml'
      : `application/vnd.openxmlformats-officedocument.wordprocessingml.${contentType}+xml`;
  return makeZip([
    file(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    ),
    file('word/document.xml', wrap('document', `<w:body>${body}</w:body>`)),
    ...(parts.numbering === undefined ? [] : [file('word/numbering.xml', wrap('numbering', parts.numbering))]),
    ...(parts.styles === undefined ? [] : [file('word/styles.xml', wrap('styles', parts.styles))]),
    ...(parts.footnotes === undefined ? [] : [file('word/footnotes.xml', wrap('footnotes', parts.footnotes))]),
    ...(parts.header === undefined ? [] : [file('word/header1.xml', wrap('hdr', parts.header))]),
    ...(parts.footer === undefined ? [] : [file('word/footer1.xml', wrap('ftr', parts.footer))]),
    ...(contentType === 'macro' ? [{ name: 'word/vbaProject.bin', bytes: Buffer.from('not code') }] : []),
  ]);
}

export type MsgOptions = { subject: string; from: string; fromAddress: string; to: string; body: string; sent?: Date };

/** An Outlook message with the few properties a letter needs. */
export function makeMsg(opts: MsgOptions): Buffer {
  const unicode: [tag: string, value: string][] = [
    ['001A', 'IPM.Note'],
    ['0037', opts.subject],
    ['0C1A', opts.from],
    ['0C1F', opts.fromAddress],
    ['0E04', opts.to],
    ['1000', opts.body],
  ];
  const properties = Buffer.alloc(32 + 16);
  properties.writeUInt16LE(0x0040, 32);
  properties.writeUInt16LE(0x0039, 34);
  properties.writeUInt32LE(6, 36);
  // FILETIME: hundreds of nanoseconds since 1601.
  const ticks = (BigInt((opts.sent ?? new Date('2026-03-03T18:04:00Z')).getTime()) + 11_644_473_600_000n) * 10_000n;
  properties.writeBigUInt64LE(ticks, 40);
  const stream = (name: string, bytes: Buffer): Entry => ({
    name,
    type: TypeEnum.DOCUMENT,
    length: bytes.length,
    // Plain numbers: a pooled Buffer would hand over its neighbours too.
    binaryProvider: () => [...bytes],
  });
  const streams = [
    stream('__properties_version1.0', properties),
    ...unicode.map(([tag, value]) => stream(`__substg1.0_${tag}001F`, Buffer.from(value, 'utf16le'))),
  ];
  const root: Entry = { name: 'Root Entry', type: TypeEnum.ROOT, length: 0, children: streams.map((_, i) => i + 1) };
  return Buffer.from(burn([root, ...streams]));
}
