// What does a photograph or scan of a single page say?
import { Refusal } from '#domain/errors.js';
import type { ExtractedDocument } from './document.js';
import { DocumentBuilder } from './document-builder.js';
import { type ExtractionContext, OcrNeeded } from './extraction-context.js';
import { addPages } from './layout/page-text.js';

/** A page at 600 dots an inch has 35 million pixels. */
const MAX_PIXELS = 60_000_000;
/** Scans and photographs of a page are some 150 to 300 dots an inch; layout only needs the order of magnitude. */
const PIXELS_PER_POINT = 200 / 72;

/** Reads a picture by OCR. @throws OcrNeeded without an engine; Refusal `document/too_large`, `empty`, `unreadable` */
export async function extractImage(
  bytes: Uint8Array,
  mediaType: string,
  { limits, ocr }: ExtractionContext,
): Promise<ExtractedDocument> {
  const pixels = pixelsOf(bytes, mediaType);
  if (pixels !== null && pixels > MAX_PIXELS) throw new Refusal('document/too_large', { pixels: MAX_PIXELS });
  if (ocr === null) throw new OcrNeeded(1);
  const builder = new DocumentBuilder(limits);
  try {
    addPages(builder, [await ocr.read(bytes, 1, PIXELS_PER_POINT)]);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('document/unreadable', { reason: 'picture' }, { cause: error });
  }
  builder.warnings.push('The text was read from a picture by OCR; check it against the file.');
  return builder.build(mediaType);
}

/** Width times height as the file declares it, or null where it cannot be told without decoding. */
function pixelsOf(bytes: Uint8Array, mediaType: string): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === 'image/png' && bytes.length >= 24) return view.getUint32(16) * view.getUint32(20);
  if (mediaType !== 'image/jpeg') return null;
  // JPEG: segments until the frame header (C0 to CF, save tables and restarts) that holds the size.
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return view.getUint16(at + 5) * view.getUint16(at + 7);
    }
  }
  return null;
}
