// What is said of an uploaded document wherever it stands.
import { z } from 'zod';
import type { StoredDocument } from '#database/entities/document.entity.js';
import { Id, Sha256 } from '../openapi/common.dto.js';

export const DocumentSummary = z
  .object({
    id: Id,
    fileName: z.string(),
    sha256: Sha256,
    mediaType: z.string().nullable(),
    status: z.enum(['pending', 'read', 'refused']),
    refusal: z.string().nullable().meta({ description: 'Why it could not be read, as an error code.' }),
    ocr: z
      .boolean()
      .meta({ description: 'True where pages were read from pictures: check quotations against the original.' }),
    warnings: z.array(z.string()),
    sentAt: z.string().nullable(),
    sender: z.string().nullable(),
  })
  .meta({ id: 'DocumentSummary' });

export const DocumentPage = z
  .object({ number: z.int(), start: z.int(), end: z.int(), ocr: z.boolean() })
  .meta({ id: 'DocumentPage' });

export function presentDocument(document: StoredDocument): z.infer<typeof DocumentSummary> {
  const { id, fileName, sha256, mediaType, status, refusal, ocr, warnings, sentAt, sender } = document;
  return { id, fileName, sha256, mediaType, status, refusal, ocr, warnings, sentAt, sender };
}
