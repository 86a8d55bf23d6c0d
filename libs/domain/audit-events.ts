// Everything the audit log can record: one discriminated union, parsed when written and again when read (R9).
import { z } from 'zod';

const id = z.uuid();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const code = z.string().max(80);

const event = <Name extends string, Shape extends z.core.$ZodShape>(name: Name, payload: Shape) =>
  z.strictObject({ event: z.literal(name), payload: z.strictObject(payload) });

/** Payloads hold ids, codes, hashes and counts; never words from a draft, a letter or an opinion. */
export const AuditEvent = z.discriminatedUnion('event', [
  event('newsroom.founded', { newsroomId: id }),
  event('member.added', { personId: id, role: z.string() }),
  event('session.opened', { personId: id }),
  event('session.closed', { personId: id }),
  event('story.created', { storyId: id }),
  event('draft.created', { draftId: id, storyId: id }),
  event('version.added', { draftId: id, number: count, sha256 }),
  event('evidence.added', { evidenceId: id, storyId: id, sha256 }),
  event('evidence.read', { evidenceId: id, passages: count }),
  event('evidence.refused', { evidenceId: id, code }),
  event('exchange.recorded', { exchangeId: id, storyId: id, sha256 }),
  event('exchange.read', { exchangeId: id, passages: count }),
  event('exchange.refused', { exchangeId: id, code }),
  event('letter.received', { letterId: id, storyId: id, sha256 }),
  event('letter.extracted', { letterId: id, characters: count, pages: count, ocr: z.boolean() }),
  event('letter.split', { letterId: id, segments: count, allegations: count }),
  event('letter.linked', { letterId: id, suggestions: count }),
  event('letter.failed', { letterId: id, step: z.string(), code }),
  event('letter.retried', { letterId: id, step: z.string() }),
  event('link.confirmed', { linkId: id, allegationId: id, stance: z.string() }),
  event('link.rejected', { linkId: id, allegationId: id }),
]);
export type AuditEvent = z.infer<typeof AuditEvent>;
