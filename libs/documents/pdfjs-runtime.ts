// How is pdf.js opened without a browser, a network or generated code?
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Refusal } from '#domain/errors.js';

type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

const PACKAGE = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const folder = (name: string) => join(dirname(PACKAGE), name) + sep;

/** Pictures of more pixels than this are left out: a bomb of 50,000 x 50,000 is a few kilobytes in a file. */
const MAX_IMAGE_PIXELS = 60_000_000;

/** pdf.js builds one matrix while it loads; where the canvas may not be loaded, text needs no more of it than the name. */
function standInForCanvas(): void {
  try {
    createRequire(PACKAGE)('@napi-rs/canvas');
  } catch {
    class DOMMatrix {}
    if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix });
  }
}

/** The part of pdf.js that parses; it comes without types. */
const PARSER: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** pdf.js, loaded when the first PDF comes. */
export async function loadPdfjs(): Promise<Pdfjs> {
  standInForCanvas();
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The parser in this very process: the process is the jail, another worker would need another permission.
  Object.assign(globalThis, { pdfjsWorker: (await import(PARSER)) as object });
  return pdfjs;
}

/** Opens a PDF. @throws Refusal `document/needs_password`, `document/unreadable` */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes), // pdf.js takes the buffer over
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    maxImageSize: MAX_IMAGE_PIXELS,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  });
  try {
    return await task.promise;
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'PasswordException') throw new Refusal('document/needs_password', { mediaType: 'application/pdf' });
    throw new Refusal('document/unreadable', { reason: 'pdf', name }, { cause });
  }
}
