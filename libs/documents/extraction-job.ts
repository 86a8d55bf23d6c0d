// What is said to the throw-away process, and what may come back from it? Its answer is checked: it may have been taken over.
import { z } from 'zod';
import { Refusal } from '#domain/errors.js';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import type { ExtractedDocument } from './document.js';
import type { ExtractionLimits } from './limits.js';

export type ExtractionJob = { fileName: string; limits: ExtractionLimits; ocr: boolean; milliseconds: number };

const Offset = z.int().nonnegative();
const BlockKind = z.enum([
  'heading',
  'paragraph',
  'list_item',
  'table_row',
  'quote',
  'page_header',
  'page_footer',
  'footnote',
  'mail_header',
]);

const Document = z.strictObject({
  mediaType: z.string().max(255),
  text: z.string(),
  pages: z.array(z.strictObject({ number: Offset, start: Offset, end: Offset, ocr: z.boolean() })),
  blocks: z.array(z.strictObject({ start: Offset, end: Offset, kind: BlockKind, page: Offset })),
  title: z.string().nullable(),
  sentAt: z.string().max(40).nullable(),
  from: z.string().nullable(),
  ocr: z.boolean(),
  warnings: z.array(z.string()),
  attachments: z.array(z.strictObject({ name: z.string(), mediaType: z.string(), size: Offset })),
});

/** The reasons for which a file cannot be read. */
const RefusalCode = z.enum([
  'document/needs_password',
  'document/needs_ocr',
  'document/too_large',
  'document/unreadable',
  'document/unsupported',
  'document/timed_out',
  'document/empty',
]);

const Outcome = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('document'), document: Document }),
  z.strictObject({ is: z.literal('needs-ocr'), pages: Offset }),
  z.strictObject({ is: z.literal('refusal'), code: RefusalCode, details: z.record(z.string(), z.unknown()) }),
]);
export type ExtractionOutcome = z.infer<typeof Outcome>;

/** A refusal as it is said to the parent; one that is not about documents is a fault of ours. */
export function refusalOutcome(refusal: Refusal): ExtractionOutcome {
  const code = RefusalCode.safeParse(refusal.code);
  return { is: 'refusal', code: code.data ?? 'document/unreadable', details: { ...refusal.details } };
}

/**
 * The answer of the throw-away process, if it is of the right form and its offsets lie in its text.
 * @throws Refusal `document/unreadable`, `document/too_large`
 */
export function parseOutcome(answer: unknown, limits: ExtractionLimits): ExtractionOutcome {
  const parsed = Outcome.safeParse(answer);
  if (!parsed.success) throw new Refusal('document/unreadable', { reason: 'malformed answer' });
  if (parsed.data.is === 'document') check(parsed.data.document, limits);
  return parsed.data;
}

function check({ text, pages, blocks }: ExtractedDocument, limits: ExtractionLimits): void {
  if (text.length > limits.characters) throw new Refusal('document/too_large', { characters: limits.characters });
  const within = [...pages, ...blocks].every(({ start, end }) => start <= end && end <= text.length);
  if (!within || toStorableText(text) !== text)
    throw new Refusal('document/unreadable', { reason: 'malformed answer' });
}
