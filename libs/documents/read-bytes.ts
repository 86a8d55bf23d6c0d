// Which reader fits these bytes? Runs inside the jail; everything here is pure but for the libraries' own files.
import type { ExtractedDocument } from './document.js';
import { extractDocx } from './extract-docx.js';
import { extractEml } from './extract-eml.js';
import { extractHtml } from './extract-html.js';
import { extractImage } from './extract-image.js';
import { extractMsg } from './extract-msg.js';
import { extractPdf } from './extract-pdf.js';
import { extractPlain } from './extract-plain.js';
import type { ExtractionContext } from './extraction-context.js';
import { sniff } from './sniff.js';

/**
 * Reads a file of any kind we know.
 * @throws OcrNeeded if pages are pictures and `context.ocr` is null
 * @throws Refusal `document/…`
 */
export async function readBytes(
  bytes: Uint8Array,
  fileName: string,
  context: ExtractionContext,
): Promise<ExtractedDocument> {
  const { kind, mediaType } = sniff(bytes, fileName);
  switch (kind) {
    case 'pdf':
      return extractPdf(bytes, context);
    case 'docx':
      return extractDocx(bytes, mediaType, context.limits);
    case 'eml':
      return extractEml(bytes, context, (attached, type) => readLetter(attached, type, context));
    case 'msg':
      return extractMsg(bytes, context, (attached, type) => readLetter(attached, type, context));
    case 'html':
      return extractHtml(bytes, context.limits);
    case 'image':
      return extractImage(bytes, mediaType, context);
    case 'markdown':
    case 'text':
      return extractPlain(bytes, mediaType, context.limits);
  }
}

/** A letter attached to a mail: PDF or Word, one level deep. */
async function readLetter(
  bytes: Uint8Array,
  mediaType: string,
  context: ExtractionContext,
): Promise<ExtractedDocument> {
  return mediaType === 'application/pdf' ? extractPdf(bytes, context) : extractDocx(bytes, mediaType, context.limits);
}
