// What does a Word file say? Numbers, notes, headers and tracked changes are read as the reader of the letter sees them.
import { Refusal } from '#domain/errors.js';
import { NumberingCounter } from './docx-numbering.js';
import { type NoteNumbers, readRuns } from './docx-runs.js';
import { DocxStyles } from './docx-styles.js';
import type { BlockKind, ExtractedDocument } from './document.js';
import { DocumentBuilder } from './document-builder.js';
import type { ExtractionLimits } from './limits.js';
import { isHeadingLine } from './plain-blocks.js';
import { rowBlocks } from './table-cells.js';
import { LIST_MARK, tidy } from './tidy-text.js';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml.js';
import { ZipArchive } from './zip.js';

/** Cells with more paragraphs than this lay out a page rather than a table. */
const MAX_CELL_PARAGRAPHS = 2;

/**
 * Reads a DOCX or DOCM file (ECMA-376). Macros and links are never followed.
 * @throws Refusal `document/needs_password`, `needs_ocr` (pictures only), `too_large`, `empty`, `unreadable`
 */
export function extractDocx(bytes: Uint8Array, mediaType: string, limits: ExtractionLimits): ExtractedDocument {
  return new DocxReader(new ZipArchive(bytes, limits.inflatedBytes), limits).read(mediaType);
}

class DocxReader {
  private readonly builder: DocumentBuilder;
  private readonly styles: DocxStyles;
  private readonly numbering: NumberingCounter;
  private readonly noteNumbers: NoteNumbers = new Map();
  private readonly notesMet: string[] = [];
  /** The main part, as it stands in the zip. */
  private readonly source: string;
  private pictures = 0;
  private pendingPages = 0;

  constructor(
    private readonly zip: ZipArchive,
    limits: ExtractionLimits,
  ) {
    this.builder = new DocumentBuilder(limits);
    const main = zip.has('word/document.xml')
      ? 'word/document.xml'
      : zip.names().find((n) => /^word\/document\d*\.xml$/.test(n));
    if (main === undefined) throw new Refusal('document/unreadable', { reason: 'no main part' });
    this.source = decodePart(zip.read(main));
    this.styles = new DocxStyles(this.part('word/styles.xml'));
    this.numbering = new NumberingCounter(this.part('word/numbering.xml'));
  }

  read(mediaType: string): ExtractedDocument {
    const body = childOf(parseXml(this.source), 'w:body');
    if (body === undefined) throw new Refusal('document/unreadable', { reason: 'no body' });
    this.addFurniture('header', 'page_header');
    this.readBlocks(body);
    this.addNotes();
    this.addFurniture('footer', 'page_footer');
    this.warn(mediaType);
    return this.build(mediaType);
  }

  private build(mediaType: string): ExtractedDocument {
    const core = this.part('docProps/core.xml');
    const title = core === null ? '' : tidy(allText(childOf(core, 'dc:title')));
    try {
      return this.builder.build(mediaType, { title: title === '' ? null : title });
    } catch (error) {
      // A letter scanned into a Word file has pictures and no words.
      const onlyPictures = error instanceof Refusal && error.code === 'document/empty' && this.pictures > 0;
      throw onlyPictures ? new Refusal('document/needs_ocr', { pictures: this.pictures }) : error;
    }
  }

  private part(name: string): XmlElement | null {
    const bytes = this.zip.read(name);
    return bytes === null ? null : parseXml(decodePart(bytes));
  }

  private readBlocks(container: XmlElement): void {
    for (const child of container.children) {
      if (typeof child === 'string') continue;
      if (child.name === 'w:p') this.readParagraph(child);
      else if (child.name === 'w:tbl') this.readTable(child);
      else if (child.name === 'mc:AlternateContent') this.readBlocks(childOf(child, 'mc:Choice') ?? child);
      // Content controls and accepted changes wrap blocks; deleted ones are gone.
      else if (/^w:(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/.test(child.name)) this.readBlocks(child);
    }
  }

  private readParagraph(paragraph: XmlElement): void {
    const properties = childOf(paragraph, 'w:pPr');
    const style = this.styles.of(properties);
    const runs = readRuns(paragraph, this.noteNumbers);
    this.notesMet.push(...runs.notes);
    this.pictures += runs.pictures;
    if (childOf(properties, 'w:pageBreakBefore') !== undefined) this.pendingPages++;
    // An empty numbered paragraph is counted too; one whose mark was deleted is gone.
    const deleted = childOf(childOf(properties, 'w:rPr'), 'w:del') !== undefined;
    const label = style.numbering === null || deleted ? '' : this.numbering.next(style.numbering);
    if (runs.words !== '') {
      this.turnPages();
      this.builder.add(kindOf(runs.words, label, style), label === '' ? runs.words : `${label} ${runs.words}`);
    }
    // A break inside a paragraph takes effect with the next one: a block stands on the page it begins on.
    this.pendingPages += this.source.includes('w:lastRenderedPageBreak') ? runs.renderedBreaks : runs.hardBreaks;
    for (const box of runs.boxes) this.readBlocks(box);
  }

  private turnPages(): void {
    for (; this.pendingPages > 0; this.pendingPages--) this.builder.openPage();
  }

  private readTable(table: XmlElement): void {
    for (const row of rowsOf(table)) {
      const cells = childrenOf(row, 'w:tc');
      const filled = cells.filter((cell) => allText(cell).trim() !== '');
      const isTable =
        filled.length > 1 &&
        filled.every(
          (cell) => childrenOf(cell, 'w:p').length <= MAX_CELL_PARAGRAPHS && childOf(cell, 'w:tbl') === undefined,
        );
      if (isTable) this.addRow(cells);
      else for (const cell of filled) this.readBlocks(cell);
    }
  }

  private addRow(cells: readonly XmlElement[]): void {
    const words = cells.map((cell) =>
      childrenOf(cell, 'w:p')
        .map((paragraph) => {
          const runs = readRuns(paragraph, this.noteNumbers);
          this.notesMet.push(...runs.notes);
          const style = this.styles.of(childOf(paragraph, 'w:pPr'));
          const label = style.numbering === null ? '' : this.numbering.next(style.numbering);
          return `${label} ${runs.words}`.replace(/\s+/g, ' ').trim();
        })
        .filter((line) => line !== '')
        .join(' '),
    );
    this.turnPages();
    for (const block of rowBlocks(words)) this.builder.add('table_row', block);
  }

  private addNotes(): void {
    const notes = new Map<string, XmlElement>();
    for (const [file, element, prefix] of [
      ['word/footnotes.xml', 'w:footnote', 'f'],
      ['word/endnotes.xml', 'w:endnote', 'e'],
    ] as const) {
      for (const note of childrenOf(this.part(file) ?? undefined, element)) {
        notes.set(`${prefix}${note.attributes.get('w:id') ?? ''}`, note);
      }
    }
    for (const id of new Set(this.notesMet)) {
      const note = notes.get(id);
      if (note === undefined) continue;
      const words = childrenOf(note, 'w:p').map((paragraph) => readRuns(paragraph, this.noteNumbers).words);
      this.builder.add('footnote', `${this.noteNumbers.get(id) ?? ''} ${words.join(' ').trim()}`);
    }
  }

  /** Headers and footers, each said once, before and after the body: where a letterhead and its small print stand. */
  private addFurniture(part: 'header' | 'footer', kind: BlockKind): void {
    const said = new Set<string>();
    for (const name of this.zip
      .names()
      .filter((n) => new RegExp(`^word/${part}\\d*\\.xml$`).test(n))
      .sort()) {
      const root = this.part(name);
      if (root === null) continue;
      const words = paragraphsIn(root)
        .map((paragraph) => readRuns(paragraph, new Map()).words)
        .filter((line) => line !== '')
        .join('\n');
      if (!said.has(words)) this.builder.add(kind, words);
      said.add(words);
    }
  }

  private warn(mediaType: string): void {
    const { warnings } = this.builder;
    if (/<w:(?:ins|del|moveFrom) /.test(this.source))
      warnings.push('The file has tracked changes; it was read with all of them accepted.');
    if (this.zip.has('word/comments.xml')) warnings.push('The file has comments, which were not read.');
    if (/macroEnabled/.test(mediaType) || this.zip.has('word/vbaProject.bin')) {
      warnings.push('The file has macros. They were not run.');
    }
    if (this.pictures > 0) warnings.push(`The file has ${this.pictures} picture(s), which were not read.`);
  }
}

function decodePart(bytes: Buffer | null): string {
  const wide = bytes?.[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes ?? undefined);
}

function kindOf(words: string, label: string, style: { heading: boolean; quote: boolean }): BlockKind {
  if (style.heading) return 'heading';
  if (label !== '' || LIST_MARK.test(words)) return 'list_item';
  if (style.quote) return 'quote';
  return isHeadingLine(words) ? 'heading' : 'paragraph';
}

function rowsOf(table: XmlElement): XmlElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'w:tr') return [child];
    return /^w:(?:sdt|sdtContent|ins|customXml)$/.test(child.name) ? rowsOf(child) : [];
  });
}

function paragraphsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'mc:Fallback') return []; // says again what mc:Choice said
    return child.name === 'w:p' ? [child, ...paragraphsIn(child)] : paragraphsIn(child);
  });
}

function allText(element: XmlElement | undefined): string {
  return (element?.children ?? []).map((child) => (typeof child === 'string' ? child : allText(child))).join(' ');
}
