// What does a plain text or Markdown file say? Its text stays as it stands, so that offsets fit the file.
import { Refusal } from '#domain/errors.js';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { decodeText } from './decode-text.js';
import type { ExtractedDocument, ExtractedPage } from './document.js';
import type { ExtractionLimits } from './limits.js';
import { plainBlocks } from './plain-blocks.js';

/**
 * Reads a text file. Only what cannot be stored is changed (NUL, lone surrogates, line ends); form feeds part pages.
 * @throws Refusal `document/empty`, `too_large`, `unreadable`
 */
export function extractPlain(bytes: Uint8Array, mediaType: string, limits: ExtractionLimits): ExtractedDocument {
  const { text: raw, warnings } = decodeText(bytes);
  const text = toStorableText(raw);
  if (text.length > limits.characters) throw new Refusal('document/too_large', { characters: limits.characters });
  if (text.trim() === '') throw new Refusal('document/empty', { mediaType });
  const pages: ExtractedPage[] = [];
  let start = 0;
  for (const page of text.split('\f')) {
    if (pages.length >= limits.pages) throw new Refusal('document/too_large', { pages: limits.pages });
    pages.push({ number: pages.length + 1, start, end: start + page.length, ocr: false });
    start += page.length + 1;
  }
  const blocks = pages.flatMap((page) =>
    plainBlocks(text, page.start, page.end).map((block) => ({ ...block, page: page.number })),
  );
  return {
    mediaType,
    text,
    pages,
    blocks,
    title: mediaType === 'text/markdown' ? (/^# +(.+)$/m.exec(text)?.[1]?.trim() ?? null) : null,
    sentAt: null,
    from: null,
    ocr: false,
    warnings,
    attachments: [],
  };
}
