// Tokens that a person gives a program, such as the CMS: limited in reach and time, and never enough to rule, sign or override (R4).
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { type Permission, TOKEN_REACH } from '#domain/permissions.js';
import type { TokenScope } from '#domain/vocabulary.js';
import { ApiToken } from '#database/entities/api-token.entity.js';
import { withActor } from '#database/with-actor.js';
import { memberOf } from '#identity/memberships.js';

/** Told from a session's token by its beginning, also by programs that look for leaked secrets. */
const PREFIX = 'nightlawyer_';

export interface NewToken {
  name: string;
  scopes: TokenScope[];
  /** How long it lasts. */
  days: number;
}

export interface TokenHolder {
  actor: PersonActor;
  scopes: readonly TokenScope[];
}

@Injectable()
export class TokenService {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a token. It is shown this once and stored only as a hash. */
  async make(actor: PersonActor, { name, scopes, days }: NewToken): Promise<{ token: string; record: ApiToken }> {
    const token = PREFIX + randomBytes(32).toString('base64url');
    return withActor(this.dataSource, actor, async ({ manager, record: note }) => {
      const record = manager.create(ApiToken, {
        tokenSha256: hashToken(token),
        id: randomUUID(),
        newsroomId: actor.newsroomId,
        personId: actor.personId,
        name,
        scopes,
        createdAt: new Date(),
        expiresAt: new Date(Date.now() + days * 86_400_000),
        lastUsedAt: null,
        revokedAt: null,
      });
      await manager.insert(ApiToken, record);
      note({ event: 'token.made', payload: { tokenId: record.id, scopes } });
      return { token, record };
    });
  }

  /** The person's own, newest first. */
  async list(actor: PersonActor): Promise<ApiToken[]> {
    return withActor(this.dataSource, actor, ({ manager }) =>
      manager.find(ApiToken, { where: own(actor), order: { createdAt: 'DESC' } }),
    );
  }

  async revoke(actor: PersonActor, id: string): Promise<void> {
    await withActor(this.dataSource, actor, async ({ manager, record }) => {
      const token = await manager.findOneBy(ApiToken, { ...own(actor), id });
      if (token === null) throw new Refusal('token/not-found');
      const { affected } = await manager.update(ApiToken, { id, revokedAt: IsNull() }, { revokedAt: new Date() });
      if (affected === 1) record({ event: 'token.revoked', payload: { tokenId: id } });
    });
  }

  /** Whose token this is and what it is for; null where it is none, has run out or was revoked. The person's role counts as it is now. */
  async holderOf(token: string): Promise<TokenHolder | null> {
    if (!isApiToken(token)) return null;
    const [row] = await this.dataSource.query<{ person_id: string; newsroom_id: string; scopes: TokenScope[] }[]>(
      `WITH used AS (
         UPDATE api_token SET last_used_at = now()
          WHERE token_sha256 = $1 AND coalesce(last_used_at, '-infinity') < now() - interval '1 minute')
       SELECT person_id, newsroom_id, scopes FROM api_token
        WHERE token_sha256 = $1 AND expires_at > now() AND revoked_at IS NULL`,
      [hashToken(token)],
    );
    if (row === undefined) return null;
    const { person_id: personId, newsroom_id: newsroomId, scopes } = row;
    const actor = await memberOf(this.dataSource, personId, newsroomId);
    return actor === null ? null : { actor: { ...actor, via: 'token' }, scopes };
  }
}

export function isApiToken(token: string): boolean {
  return token.startsWith(PREFIX);
}

/** Whether any of the scopes reaches as far as the permission. */
export function reaches(scopes: readonly TokenScope[], permission: Permission): boolean {
  return scopes.some((scope) => TOKEN_REACH[scope].includes(permission));
}

function own({ newsroomId, personId }: PersonActor) {
  return { newsroomId, personId };
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
