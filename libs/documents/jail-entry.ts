// The throw-away process: reads one hostile file from descriptor 3, writes its text to descriptor 4, and dies (R11).
import { fstatSync, readSync } from 'node:fs';
import { Refusal } from '#domain/errors.js';
import { OcrNeeded } from './extraction-context.js';
import { type ExtractionJob, type ExtractionOutcome, refusalOutcome } from './extraction-job.js';
import { readJob, writeAnswer } from './jail/fd-json.js';
import type { OcrEngine } from './ocr-engine.js';
import { readBytes } from './read-bytes.js';

const FILE = 3;

/** All bytes of the open file from its beginning, whatever position the parent left it at. */
function readFile(limit: number): Buffer {
  const { size } = fstatSync(FILE);
  if (size > limit) throw new Refusal('document/too_large', { bytes: limit });
  const bytes = Buffer.alloc(size);
  let at = 0;
  while (at < size) {
    const count = readSync(FILE, bytes, at, size - at, at);
    if (count === 0) break;
    at += count;
  }
  return bytes.subarray(0, at);
}

async function extract(job: ExtractionJob): Promise<ExtractionOutcome> {
  let ocr: OcrEngine | null = null;
  try {
    const bytes = readFile(job.limits.uploadBytes);
    // The engine is loaded only for a scan: it needs permissions the other files do not get.
    if (job.ocr) ocr = await (await import('./ocr-engine.js')).startOcr();
    return { is: 'document', document: await readBytes(bytes, job.fileName, { limits: job.limits, ocr }) };
  } catch (error) {
    return outcomeOf(error);
  }
}

function outcomeOf(error: unknown): ExtractionOutcome {
  if (error instanceof OcrNeeded) return { is: 'needs-ocr', pages: error.pages };
  if (error instanceof Refusal) {
    const memory = causes(error).some(isMemory);
    return memory && error.code === 'document/unreadable'
      ? { is: 'refusal', code: 'document/too_large', details: { reason: 'memory' } }
      : refusalOutcome(error);
  }
  if (isMemory(error)) return { is: 'refusal', code: 'document/too_large', details: { reason: 'memory' } };
  // The name of an error class is ours; its message may quote the file.
  const name = error instanceof Error ? error.name : 'unknown';
  return { is: 'refusal', code: 'document/unreadable', details: { name } };
}

function causes(error: unknown): unknown[] {
  return error instanceof Error && error.cause !== undefined ? [error.cause, ...causes(error.cause)] : [];
}

function isMemory(error: unknown): boolean {
  return error instanceof RangeError && /allocation|string length|array length|buffer/i.test(error.message);
}

const job = readJob() as ExtractionJob;
// A parent that died cannot set off its own timer.
setTimeout(() => process.exit(1), job.milliseconds + 5_000).unref();
writeAnswer(await extract(job));
process.exit(0);
