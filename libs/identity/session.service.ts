// Who is behind a session's token, how long it stands, and how it is confirmed, moved and ended.
import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { Session } from '#database/entities/session.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { SESSION_HOURS } from '#identity/auth.js';
import { hashToken } from '#identity/hashed-tokens.js';
import { memberOf } from '#identity/memberships.js';

export type SignedIn = PersonActor;

export interface SessionLimits {
  /** Minutes without a request after which a session ends. */
  idleMinutes: number;
  /** Minutes for which a password or code given counts for a sign-off. */
  confirmMinutes: number;
}

export interface RenewedSession {
  token: string;
  expiresAt: Date;
}

interface Found {
  id: string;
  person_id: string;
  newsroom_id: string;
  confirmed_at: Date;
  stale: boolean;
}

export class SessionService {
  constructor(
    private readonly dataSource: DataSource,
    readonly limits: SessionLimits,
  ) {}

  /** Who holds this token, or null. Role and name are read anew each time: a changed role counts at once. A request, so it keeps the session. */
  async actorOf(token: string): Promise<SignedIn | null> {
    const found = await this.find(token);
    if (found === null) return null;
    if (found.stale) await this.dataSource.manager.update(Session, { id: found.id }, { lastSeenAt: new Date() });
    return this.actorIn(found);
  }

  /** The same without keeping the session awake: for what a page that is merely open asks by itself. */
  async whoStillHolds(token: string): Promise<SignedIn | null> {
    const found = await this.find(token);
    return found === null ? null : this.actorIn(found);
  }

  /** Whether a password or code was given within the last minutes. A program's token never is. */
  isFresh({ confirmedAt }: SignedIn): boolean {
    return confirmedAt !== undefined && Date.now() - confirmedAt.getTime() < this.limits.confirmMinutes * 60_000;
  }

  /** Another token for the same session, confirmed now; the old one is dead. */
  async renew(token: string, actor: SignedIn, by: 'password' | 'code'): Promise<RenewedSession> {
    return withActor(this.dataSource, actor, async (transaction) => {
      transaction.record({ event: 'session.confirmed', payload: { personId: actor.personId, by } });
      return replaceToken(transaction, token, 'confirmed_at = now()');
    });
  }

  /** Takes the session over into another newsroom of the same person. @throws Refusal `session/not-a-member` */
  async move(token: string, actor: SignedIn, newsroomId: string): Promise<RenewedSession> {
    const there = await memberOf(this.dataSource, actor.personId, newsroomId);
    if (there === null) throw new Refusal('session/not-a-member');
    await withActor(this.dataSource, actor, ({ record }) => {
      record({ event: 'session.closed', payload: { personId: actor.personId } });
      return Promise.resolve();
    });
    return withActor(this.dataSource, there, async (transaction) => {
      transaction.record({ event: 'session.moved-in', payload: { personId: actor.personId } });
      return replaceToken(transaction, token, 'newsroom_id = current_newsroom()');
    });
  }

  async signOut(token: string, actor: SignedIn): Promise<void> {
    await withActor(this.dataSource, actor, async ({ manager, record }) => {
      await manager.delete(Session, { token: hashToken(token) });
      record({ event: 'session.closed', payload: { personId: actor.personId } });
    });
  }

  /** Both limits are ours to keep, whatever the identity library thinks of the session. */
  private async find(token: string): Promise<Found | null> {
    const [row] = await this.dataSource.query<Found[]>(
      `SELECT id, person_id, newsroom_id, confirmed_at, last_seen_at < now() - interval '1 minute' AS stale FROM session
        WHERE token = $1 AND expires_at > now() AND signed_in_at > now() - make_interval(hours => $2)
          AND last_seen_at > now() - make_interval(mins => $3)`,
      [hashToken(token), SESSION_HOURS, this.limits.idleMinutes],
    );
    return row ?? null;
  }

  private async actorIn({ id, person_id, newsroom_id, confirmed_at }: Found): Promise<SignedIn | null> {
    const actor = await memberOf(this.dataSource, person_id, newsroom_id);
    return actor === null ? null : { ...actor, sessionId: id, confirmedAt: confirmed_at };
  }
}

async function replaceToken({ manager }: Transaction, token: string, besides: string): Promise<RenewedSession> {
  const next = randomBytes(32).toString('base64url');
  const [[row]] = await manager.query<[{ signed_in_at: Date }[], number]>(
    `UPDATE session SET token = $2, last_seen_at = now(), updated_at = now(), ${besides} WHERE token = $1 RETURNING signed_in_at`,
    [hashToken(token), hashToken(next)],
  );
  if (row === undefined) throw new Refusal('session/missing');
  return { token: next, expiresAt: new Date(row.signed_in_at.getTime() + SESSION_HOURS * 3_600_000) };
}
