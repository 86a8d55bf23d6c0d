// What does the file at this path say? Asked of a throw-away process that can do nothing else (R11).
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Refusal } from '#domain/errors.js';
import type { ExtractedDocument } from './document.js';
import { type ExtractionOutcome, parseOutcome } from './extraction-job.js';
import { compiledEntry } from './jail/command.js';
import { jailAbilities } from './jail/layers.js';
import { runJailed } from './jail/run-jailed.js';
import { DEFAULT_LIMITS, type ExtractionLimits } from './limits.js';

/** Pages of a scan that are read within the usual time. */
const OCR_PAGES_INCLUDED = 5;
const MEBIBYTE = 1024 * 1024;

/**
 * Reads a document of any kind we know. The type is told from the content; a scan is read by OCR and marked so.
 * @param opts.fileName the name it was sent under: it tells Markdown from plain text, nothing more
 * @throws Refusal `document/needs_password` | `needs_ocr` | `too_large` | `unreadable` | `unsupported` | `timed_out` | `empty`
 */
export async function extractDocument(
  path: string,
  opts: { fileName?: string; limits?: Partial<ExtractionLimits> } = {},
): Promise<ExtractedDocument> {
  const limits = { ...DEFAULT_LIMITS, ...opts.limits };
  const fileName = opts.fileName ?? '';
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > limits.uploadBytes) throw new Refusal('document/too_large', { bytes: limits.uploadBytes });
    if (size === 0) throw new Refusal('document/empty', { size });
    const began = Date.now();
    const first = await read(file.fd, fileName, limits, false, limits.milliseconds);
    if (first.is === 'document') return first.document;
    if (first.is === 'refusal') throw new Refusal(first.code, first.details);
    const extra = Math.max(0, first.pages - OCR_PAGES_INCLUDED) * limits.ocrPageMilliseconds;
    const left = limits.milliseconds - (Date.now() - began) + extra;
    const second = await read(file.fd, fileName, limits, true, Math.max(1_000, left));
    if (second.is === 'document') return second.document;
    if (second.is === 'refusal') throw new Refusal(second.code, second.details);
    throw new Refusal('document/needs_ocr', { pages: second.pages });
  } finally {
    await file.close();
  }
}

async function read(
  file: number,
  fileName: string,
  limits: ExtractionLimits,
  ocr: boolean,
  milliseconds: number,
): Promise<ExtractionOutcome> {
  const entry = compiledEntry('jail-entry.js');
  if (!existsSync(entry)) throw new Error('The document reader is not compiled: run "npm run build:server".');
  const answer = await runJailed({
    entry,
    file,
    job: { fileName, limits, ocr, milliseconds },
    options: { memoryBytes: limits.memoryBytes, milliseconds, ocr },
    outputBytes: 4 * limits.characters + 16 * MEBIBYTE,
    abilities: await jailAbilities(entry),
  });
  return parseOutcome(answer, limits);
}
