import { z } from 'zod';
import { ExchangeDirection, ExchangePurpose, Privilege } from '#domain/vocabulary.js';
import type { ExchangeWithDocument } from '#replies/exchange.service.js';
import { DocumentPage, DocumentSummary, presentDocument } from '../documents/document.dto.js';
import { Id, list, Time } from '../openapi/common.dto.js';
import { NewLabel } from '../privilege/privilege.dto.js';

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
    privilege: NewLabel.optional(),
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
    privilege: Privilege,
    createdAt: Time,
    shareable: z.boolean().meta({ description: 'Whether partners in a shared story are shown it.' }),
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
  const { id, storyId, direction, title, party, purpose, publicationId, shareable, version } = exchange;
  const times = { occurredAt: exchange.occurredAt.toISOString(), createdAt: exchange.createdAt.toISOString() };
  const notes = { direction, title, party, purpose, publicationId, shareable, privilege: document.privilege };
  return { id, storyId, ...notes, version, ...times, document: presentDocument(document) };
}
