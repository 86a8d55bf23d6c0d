// What does an extractor get beside the bytes?
import type { ExtractionLimits } from './limits.js';
import type { OcrEngine } from './ocr-engine.js';

export type ExtractionContext = {
  limits: ExtractionLimits;
  /** Reads pictures of pages; null where it may not run, and then a scan is refused as one that needs it. */
  ocr: OcrEngine | null;
};

/** Thrown when pages are pictures and no engine was given: the caller may come back with one. */
export class OcrNeeded extends Error {
  constructor(readonly pages: number) {
    super(`${pages} page(s) need OCR`);
    this.name = 'OcrNeeded';
  }
}
