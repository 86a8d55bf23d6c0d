import { z } from 'zod';
import { ExchangeDirection } from '#domain/vocabulary.js';
import type { ExchangeWithDocument } from '#replies/exchange.service.js';
import { DocumentPage, DocumentSummary, presentDocument } from '../documents/document.dto.js';
import { Id, list, Time } from '../openapi/common.dto.js';

export const ExchangeFields = z.object({
  direction: ExchangeDirection,
  title: z.string().trim().min(1).max(300).optional(),
  party: z.string().trim().max(300).optional(),
  occurredAt: Time,
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
  const { id, storyId, direction, title, party, version } = exchange;
  const times = { occurredAt: exchange.occurredAt.toISOString(), createdAt: exchange.createdAt.toISOString() };
  return { id, storyId, direction, title, party, version, ...times, document: presentDocument(document) };
}
