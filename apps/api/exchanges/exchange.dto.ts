import { z } from 'zod';
import { ExchangeDirection, ExchangePurpose } from '#domain/vocabulary.js';
import type { ExchangeWithDocument } from '#replies/exchange.service.js';
import { DocumentPage, DocumentSummary, presentDocument } from '../documents/document.dto.js';
import { Id, list, Time } from '../openapi/common.dto.js';

/** Purposes that have no sense without the publication they are about. */
const ABOUT_A_PUBLICATION: readonly ExchangePurpose[] = ['complaint', 'correction_request'];

export const ExchangeFields = z
  .object({
    direction: ExchangeDirection,
    title: z.string().trim().min(1).max(300).optional(),
    party: z.string().trim().max(300).optional(),
    occurredAt: Time,
    purpose: ExchangePurpose.default('correspondence'),
    publicationId: Id.optional().meta({ description: 'Required of a complaint and of a request for correction.' }),
  })
  .refine(({ purpose, publicationId }) => publicationId !== undefined || !ABOUT_A_PUBLICATION.includes(purpose), {
    path: ['publicationId'],
    error: 'a complaint or a request for correction names the publication it is about',
  });
export type ExchangeFields = z.infer<typeof ExchangeFields>;

const ExchangeRecord = z
  .object({
    id: Id,
    storyId: Id,
    direction: ExchangeDirection,
    title: z.string(),
    party: z.string(),
    occurredAt: Time,
    purpose: ExchangePurpose,
    publicationId: Id.nullable(),
    createdAt: Time,
    version: z.int(),
    document: DocumentSummary,
  })
  .meta({ id: 'Exchange' });
export const ExchangeList = list(ExchangeRecord).meta({ id: 'ExchangeList' });

export const ExchangeReceipt = z.object({ id: Id, storyId: Id }).meta({ id: 'ExchangeReceipt' });

export const ExchangeWithText = ExchangeRecord.extend({
  text: z.string().nullable(),
  pages: z.array(DocumentPage),
}).meta({
  id: 'ExchangeWithText',
});

export function presentExchange({ exchange, document }: ExchangeWithDocument) {
  const { id, storyId, direction, title, party, purpose, publicationId, version } = exchange;
  const times = { occurredAt: exchange.occurredAt.toISOString(), createdAt: exchange.createdAt.toISOString() };
  const notes = { direction, title, party, purpose, publicationId };
  return { id, storyId, ...notes, version, ...times, document: presentDocument(document) };
}
