// What does a Word document of the story hold? Real styles, and the same bytes from the same source.
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, TextRun, type IParagraphStyleOptions } from 'docx';
import { z } from 'zod';
import { readBlocks, type Block, type SourceFile } from './source-file.js';

const DocxFront = z.object({ title: z.string(), author: z.string() });

const WRITTEN = '2026-10-01T08:00:00Z';
const FONT = 'Georgia';

const STYLES: IParagraphStyleOptions[] = [
  named('Subtitle', 'Subtitle', { size: 26, color: '444444', after: 240 }),
  named('Caption', 'caption', { size: 18, color: '444444', italics: true, before: 120, after: 240 }),
  named('Byline', 'Byline', { size: 20, bold: true, after: 240 }),
];

/** The document as DOCX bytes. `=subtitle`, `=caption` and `=byline` blocks take the styles of those names. */
export async function makeDocx(source: SourceFile): Promise<Buffer> {
  const front = DocxFront.parse(source.front);
  const document = new Document({
    title: front.title,
    creator: front.author,
    styles: {
      default: {
        document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { after: 160, line: 300 } } },
        heading1: { run: { size: 36, bold: true, color: '000000' }, paragraph: { spacing: { after: 160 } } },
        heading2: {
          run: { size: 26, bold: true, color: '000000' },
          paragraph: { spacing: { before: 200, after: 100 } },
        },
      },
      paragraphStyles: STYLES,
    },
    sections: [{ properties: {}, children: readBlocks(source.body).map(paragraphOf) }],
  });
  const bytes = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(front) },
  ]);
  return withFixedTimes(bytes);
}

function named(
  id: string,
  name: string,
  look: { size: number; color?: string; bold?: boolean; italics?: boolean; before?: number; after: number },
): IParagraphStyleOptions {
  const { before, after, ...run } = look;
  return { id, name, basedOn: 'Normal', next: 'Normal', run, paragraph: { spacing: { before, after } } };
}

function paragraphOf(block: Block): Paragraph {
  if (block.kind === 'table') throw new Error('The Word documents of the sample story hold no tables');
  const children = [new TextRun(block.text)];
  if (block.kind === 'heading') {
    return new Paragraph({ heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children });
  }
  if (block.kind !== 'styled') return new Paragraph({ children });
  const style = block.style.charAt(0).toUpperCase() + block.style.slice(1);
  return new Paragraph({ style, alignment: AlignmentType.LEFT, children });
}

/** Who wrote it and when, in place of the time of day that the library would put in. */
function coreProperties({ title, author }: { title: string; author: string }): string {
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${WRITTEN}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties' +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(author)}</dc:creator>` +
    `${time('created')}${time('modified')}</cp:coreProperties>`
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * The zip with every entry dated 1 January 2026. The headers are found through the central directory
 * (APPNOTE 6.3.9, sections 4.3.7, 4.3.12 and 4.3.16), so that no byte of packed data is taken for one.
 */
function withFixedTimes(zip: Buffer): Buffer {
  const fixed = Buffer.from(zip);
  const DOS_TIME = (((2026 - 1980) << 9) | (1 << 5) | 1) * 0x10000;
  const end = fixed.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const entries = fixed.readUInt16LE(end + 10);
  let at = fixed.readUInt32LE(end + 16);
  for (let entry = 0; entry < entries; entry += 1) {
    fixed.writeUInt32LE(DOS_TIME, at + 12);
    fixed.writeUInt32LE(DOS_TIME, fixed.readUInt32LE(at + 42) + 10);
    at += 46 + fixed.readUInt16LE(at + 28) + fixed.readUInt16LE(at + 30) + fixed.readUInt16LE(at + 32);
  }
  return fixed;
}
