import { z } from 'zod';
import { WebhookKind } from '#domain/vocabulary.js';
import type { WebhookSeen } from '#notices/webhook.service.js';
import { Id, list, Time } from '../openapi/common.dto.js';

export const NewWebhook = z
  .object({ address: z.url().max(2_000), kinds: z.array(WebhookKind).min(1) })
  .meta({ id: 'NewWebhook' });
export type NewWebhook = z.infer<typeof NewWebhook>;

export const WebhookRemoval = z.object({ version: z.int().positive() }).meta({ id: 'WebhookRemoval' });
export type WebhookRemoval = z.infer<typeof WebhookRemoval>;

const WebhookRecord = z
  .object({
    id: Id,
    address: z.string(),
    kinds: z.array(WebhookKind),
    createdAt: Time,
    version: z.int(),
    last: z
      .object({ state: z.enum(['pending', 'delivered', 'failed']), at: Time, errorCode: z.string().nullable() })
      .nullable()
      .meta({ description: 'What became of the last notice for it; null before the first.' }),
  })
  .meta({ id: 'Webhook' });
export const WebhookList = list(WebhookRecord).meta({ id: 'WebhookList' });

/** `secret` is shown this once. */
export const AddedWebhook = WebhookRecord.extend({ secret: z.string() }).meta({ id: 'AddedWebhook' });

export function presentWebhook({ webhook, last }: WebhookSeen) {
  const { id, address, kinds, createdAt, version } = webhook;
  return {
    id,
    address,
    kinds,
    createdAt: createdAt.toISOString(),
    version,
    last: last === null ? null : { state: last.state, at: last.at.toISOString(), errorCode: last.errorCode },
  };
}
