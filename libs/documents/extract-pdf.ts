// What does a PDF say, page by page, in the order in which it is read?
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Refusal } from '#domain/errors.js';
import type { ExtractedDocument } from './document.js';
import { DocumentBuilder } from './document-builder.js';
import { type ExtractionContext, OcrNeeded } from './extraction-context.js';
import { addPages } from './layout/page-text.js';
import type { PageLayout } from './layout/page.js';
import { needsOcr } from './pdf-pictures.js';
import { readPage } from './pdf-page.js';
import { openPdf } from './pdfjs-runtime.js';
import { tidy } from './tidy-text.js';

/** Resolution at which pages are drawn for OCR, in dots an inch: finer costs time in proportion and reads no better. */
const OCR_DPI = 200;
const MAX_OCR_PIXELS = 25_000_000;

/**
 * Reads a PDF. Pages without a readable text layer are drawn and read by OCR, and marked.
 * @throws OcrNeeded if such pages are met and no engine was given
 * @throws Refusal `document/needs_password`, `needs_ocr`, `too_large`, `empty`, `unreadable`
 */
export async function extractPdf(bytes: Uint8Array, context: ExtractionContext): Promise<ExtractedDocument> {
  const pdf = await openPdf(bytes);
  try {
    const pages = await readPages(pdf, context);
    const builder = new DocumentBuilder(context.limits);
    addPages(builder, pages);
    const scanned = pages.filter((page) => page.ocr).length;
    if (scanned > 0)
      builder.warnings.push(`${scanned} page(s) were read from pictures by OCR; check them against the file.`);
    return builder.build('application/pdf', { title: await titleOf(pdf) });
  } catch (error) {
    if (error instanceof Refusal || error instanceof OcrNeeded) throw error;
    throw new Refusal('document/unreadable', { reason: 'pdf' }, { cause: error });
  } finally {
    await pdf.destroy();
  }
}

async function readPages(pdf: PDFDocumentProxy, { limits, ocr }: ExtractionContext): Promise<PageLayout[]> {
  if (pdf.numPages > limits.pages) throw new Refusal('document/too_large', { pages: limits.pages });
  const layouts: PageLayout[] = [];
  let pictures = 0;
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    let layout = await readPage(page, number);
    if (await needsOcr(page, layout)) {
      if (++pictures > limits.ocrPages) throw new Refusal('document/needs_ocr', { ocrPages: limits.ocrPages });
      if (ocr !== null) layout = await readByOcr(pdf, page, number, ocr);
    }
    characters += layout.fragments.reduce((sum, fragment) => sum + fragment.text.length, 0);
    if (characters > limits.characters) throw new Refusal('document/too_large', { characters: limits.characters });
    layouts.push(layout);
    page.cleanup();
  }
  if (pictures > 0 && ocr === null) throw new OcrNeeded(pictures);
  return layouts;
}

async function readByOcr(
  pdf: PDFDocumentProxy,
  page: PDFPageProxy,
  number: number,
  ocr: NonNullable<ExtractionContext['ocr']>,
): Promise<PageLayout> {
  const size = page.getViewport({ scale: 1 });
  const scale = Math.min(OCR_DPI / 72, Math.sqrt(MAX_OCR_PIXELS / (size.width * size.height)));
  const viewport = page.getViewport({ scale });
  const drawn = canvasFactory(pdf).create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: null, canvasContext: drawn.context, viewport, background: '#ffffff' }).promise;
  const picture = drawn.canvas.toBuffer('image/png');
  const layout = await ocr.read(picture, number, scale);
  return { ...layout, width: size.width, height: size.height };
}

type Drawing = { canvas: { toBuffer(type: 'image/png'): Buffer }; context: RenderContext };

/** The browser's drawing context, a type this program has no library for. */
type RenderContext = never;

/** pdf.js brings its own canvas for Node; a drawing made by another copy of it could not be mixed in. */
function canvasFactory(pdf: PDFDocumentProxy): { create(width: number, height: number): Drawing } {
  return pdf.canvasFactory as { create(width: number, height: number): Drawing };
}

async function titleOf(pdf: PDFDocumentProxy): Promise<string | null> {
  const { info } = await pdf.getMetadata();
  const title = 'Title' in info && typeof info.Title === 'string' ? tidy(info.Title) : '';
  return title === '' ? null : title;
}
