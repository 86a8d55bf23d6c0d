import { z } from 'zod';
import { TokenScope } from '#domain/vocabulary.js';
import type { ApiToken } from '#database/entities/api-token.entity.js';
import { Id, list, Time } from '../openapi/common.dto.js';

export const NewToken = z
  .object({
    name: z.string().trim().min(1).max(200),
    scopes: z.array(TokenScope).min(1),
    days: z.int().min(1).max(366).default(90),
  })
  .meta({ id: 'NewToken' });
export type NewToken = z.infer<typeof NewToken>;

const TokenRecord = z
  .object({
    id: Id,
    name: z.string(),
    scopes: z.array(TokenScope),
    createdAt: Time,
    expiresAt: Time,
    lastUsedAt: Time.nullable(),
    revokedAt: Time.nullable(),
  })
  .meta({ id: 'Token' });
export const TokenList = list(TokenRecord).meta({ id: 'TokenList' });

/** `token` is shown this once. */
export const MadeToken = TokenRecord.extend({ token: z.string() }).meta({ id: 'MadeToken' });

export function presentToken({ id, name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt }: ApiToken) {
  return {
    id,
    name,
    scopes,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
  };
}
