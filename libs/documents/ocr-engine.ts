// Which words does a picture of a page show? Read offline: the model is a package, nothing is fetched or kept.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker, OEM, type Worker } from 'tesseract.js';
import { Refusal } from '#domain/errors.js';
import { gatherFragments } from './layout/gather-fragments.js';
import { median, type PageLayout } from './layout/page.js';

export type OcrEngine = {
  /** Reads a PNG, JPEG or TIFF of one page; `pixelsPerPoint` sets the scale of the layout that comes back. */
  read(picture: Uint8Array, number: number, pixelsPerPoint: number): Promise<PageLayout>;
  close(): Promise<void>;
};

/** Words the engine is less sure of than this, in percent, are specks and rules. */
const LEAST_CONFIDENCE = 30;

/** Starts tesseract. @throws Refusal `document/needs_ocr` if it cannot run here. */
export async function startOcr(): Promise<OcrEngine> {
  const model = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/eng/package.json'));
  let worker: Worker;
  try {
    worker = await createWorker('eng', OEM.LSTM_ONLY, {
      langPath: join(model, '4.0.0_best_int'),
      cacheMethod: 'none',
      gzip: true,
      errorHandler: () => undefined, // the promise carries the error already
    });
  } catch (cause) {
    throw new Refusal('document/needs_ocr', { reason: 'engine' }, { cause });
  }
  return {
    read: (picture, number, pixelsPerPoint) => readPicture(worker, picture, number, pixelsPerPoint),
    close: async () => {
      await worker.terminate();
    },
  };
}

async function readPicture(
  worker: Worker,
  picture: Uint8Array,
  number: number,
  pixelsPerPoint: number,
): Promise<PageLayout> {
  const { data } = await worker.recognize(Buffer.from(picture), { rotateAuto: true }, { blocks: true, text: false });
  const lines = (data.blocks ?? []).flatMap((block) => block.paragraphs).flatMap((paragraph) => paragraph.lines);
  const heights = lines.map((line) => (line.bbox.y1 - line.bbox.y0) / pixelsPerPoint);
  const usual = median(heights);
  let width = 0;
  let height = 0;
  const pieces = lines.flatMap((line) => {
    width = Math.max(width, line.bbox.x1 / pixelsPerPoint);
    height = Math.max(height, line.bbox.y1 / pixelsPerPoint);
    const own = (line.bbox.y1 - line.bbox.y0) / pixelsPerPoint;
    // Heights of lines differ by their letters; only a clearly larger or smaller one is another type.
    const size = Math.abs(own - usual) < 0.35 * usual ? usual : own;
    return line.words
      .filter((word) => word.confidence >= LEAST_CONFIDENCE)
      .map((word) => ({
        text: word.text,
        x0: word.bbox.x0 / pixelsPerPoint,
        x1: word.bbox.x1 / pixelsPerPoint,
        y: line.baseline.y0 / pixelsPerPoint,
        size,
        font: 'ocr',
        spaced: true,
      }));
  });
  return { number, width, height, fragments: gatherFragments(pieces), askew: [], ocr: true };
}
