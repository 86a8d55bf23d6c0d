// Reading a stored document: bytes out of the blob store, text out of the jail, both onto the document's row.
import { Injectable } from '@nestjs/common';
import { toStorableText } from '@nightlawyer/text/storable-text.js';
import { FileBlobStore } from '#documents/blob-store.js';
import type { ExtractedDocument } from '#documents/document.js';
import { extractDocument } from '#documents/extract-document.js';
import { Refusal } from '#domain/errors.js';
import { StoredDocument } from '#database/entities/document.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import type { Transaction } from '#database/with-actor.js';
import { requireDocument } from '#intake/document-lookup.js';
import { sha256Hex } from '#platform/canonical-json.js';

@Injectable()
export class DocumentReader {
  constructor(private readonly blobs: FileBlobStore) {}

  /** The text of the document's bytes. Rejects with a `document/…` or `blob/…` refusal that says why not. */
  async extract(
    document: Pick<StoredDocument, 'sha256' | 'fileName'>,
    signal?: AbortSignal,
  ): Promise<ExtractedDocument> {
    // Reading once verifies the checksum: damaged bytes are named as such, not as an unreadable file.
    await this.blobs.read(document.sha256);
    signal?.throwIfAborted();
    const extracted = await extractDocument(this.blobs.pathOf(document.sha256), { fileName: document.fileName });
    // R6: offsets are into storable text, or they are worth nothing.
    if (toStorableText(extracted.text) !== extracted.text)
      throw new Error('the extractor gave text that cannot be stored');
    if (extracted.text.trim() === '') throw new Refusal('document/empty');
    return extracted;
  }
}

/** Keeps what was read. A document that was read before keeps its text: later offsets already point into it. */
export async function keepReading(
  { manager, actor }: Transaction,
  documentId: string,
  extracted: ExtractedDocument,
): Promise<StoredDocument> {
  const document = await requireDocument({ manager, actor }, documentId);
  if (document.status === 'read') return document;
  const reading = {
    status: 'read' as const,
    refusal: null,
    mediaType: extracted.mediaType,
    text: extracted.text,
    textSha256: sha256Hex(extracted.text),
    pages: extracted.pages,
    blocks: extracted.blocks,
    attachments: extracted.attachments,
    warnings: extracted.warnings,
    title: extracted.title,
    sender: extracted.from,
    sentAt: extracted.sentAt,
    ocr: extracted.ocr,
  };
  await updateVersioned(manager, StoredDocument, document, reading);
  return Object.assign(document, reading, { version: document.version + 1 });
}

/** Says on the document why it was not read. */
export async function keepRefusal({ manager, actor }: Transaction, documentId: string, code: string): Promise<void> {
  const document = await requireDocument({ manager, actor }, documentId);
  if (document.status !== 'pending') return;
  await updateVersioned(manager, StoredDocument, document, { status: 'refused', refusal: code });
}
