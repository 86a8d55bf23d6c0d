// Which offsets do the pieces of a document get? Text is made storable here, before any offset is taken (R6).
import { Refusal } from '#domain/errors.js';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import type { BlockKind, ExtractedBlock, ExtractedDocument, ExtractedPage } from './document.js';
import type { ExtractionLimits } from './limits.js';

/** Puts a document together piece by piece. Every offset is in UTF-16 code units into the finished text. */
export class DocumentBuilder {
  readonly warnings: string[] = [];
  private readonly parts: string[] = [];
  private readonly blocks: ExtractedBlock[] = [];
  private readonly pages: ExtractedPage[] = [];
  private length = 0;

  constructor(private readonly limits: ExtractionLimits) {}

  /** Opens the next page; what is added from now on stands on it. */
  openPage(ocr = false): void {
    if (this.pages.length >= this.limits.pages) throw new Refusal('document/too_large', { pages: this.limits.pages });
    this.pages.push({ number: this.pages.length + 1, start: this.length, end: this.length, ocr });
  }

  /**
   * Adds one block after `separator` (left out at the very beginning). Words that come to nothing add nothing.
   * Trailing and leading white space is cut, so that a block begins and ends with a visible character.
   */
  add(kind: BlockKind, raw: string, separator = '\n\n'): void {
    const words = toStorableText(raw).trim();
    if (words === '') return;
    if (this.pages.length === 0) this.openPage();
    if (this.length > 0) this.push(separator);
    const page = this.currentPage();
    if (page.start === page.end) page.start = this.length;
    const start = this.length;
    this.push(words);
    page.end = this.length;
    this.blocks.push({ start, end: this.length, kind, page: page.number });
  }

  /** Adds a document that was read elsewhere, with its pages numbered on from ours. */
  append(document: ExtractedDocument): void {
    if (document.text === '') return;
    if (this.length > 0) this.push('\n\n');
    const shift = this.length;
    const firstPage = this.pages.length;
    this.push(document.text);
    for (const page of document.pages) {
      this.openPage(page.ocr);
      Object.assign(this.currentPage(), { start: page.start + shift, end: page.end + shift });
    }
    for (const block of document.blocks) {
      this.blocks.push({
        ...block,
        start: block.start + shift,
        end: block.end + shift,
        page: block.page + firstPage,
      });
    }
    this.warnings.push(...document.warnings);
  }

  /** The finished document; `document/empty` if no words came together. */
  build(mediaType: string, about: Partial<ExtractedDocument> = {}): ExtractedDocument {
    const text = this.parts.join('');
    if (text.trim() === '') throw new Refusal('document/empty', { mediaType });
    return {
      mediaType,
      text,
      pages: this.pages,
      blocks: this.blocks,
      title: null,
      sentAt: null,
      from: null,
      ocr: this.pages.some((page) => page.ocr),
      warnings: this.warnings,
      attachments: [],
      ...about,
    };
  }

  private currentPage(): ExtractedPage {
    const page = this.pages.at(-1);
    if (page === undefined) throw new Error('no page is open');
    return page;
  }

  private push(piece: string): void {
    this.length += piece.length;
    if (this.length > this.limits.characters) {
      throw new Refusal('document/too_large', { characters: this.limits.characters });
    }
    this.parts.push(piece);
  }
}
