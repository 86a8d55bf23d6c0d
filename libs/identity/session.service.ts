// Signing in and out, and who is behind a token.
import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { Membership } from '#database/entities/membership.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { Session } from '#database/entities/session.entity.js';
import { withActor, withPerson } from '#database/with-actor.js';
import { NO_ONES_HASH, passwordMatches } from '#identity/password.js';

export type SignedIn = PersonActor;

const SESSION_HOURS = 12;
const IDLE_MINUTES = 60;
/** Failed sign-ins before the answer is delayed by a lock; each further failure renews it. */
const FAILURES_BEFORE_LOCK = 10;
const LOCK_MINUTES = 5;

@Injectable()
export class SessionService {
  constructor(private readonly dataSource: DataSource) {}

  /** Opens a session and returns its token, which is stored only as a hash. Refuses alike for a wrong name and a wrong password. */
  async signIn(email: string, password: string): Promise<{ token: string; actor: SignedIn; expiresAt: Date }> {
    const person = await this.dataSource.manager.findOneBy(Person, { email: email.trim().toLowerCase() });
    if (person?.lockedUntil != null && person.lockedUntil > new Date()) throw new Refusal('session/locked');
    const matches = await passwordMatches(password, person?.passwordHash ?? (await NO_ONES_HASH));
    if (person?.passwordHash == null || !matches) {
      if (person !== null) await this.countFailure(person.id);
      throw new Refusal('session/refused');
    }
    const membership = await withPerson(this.dataSource, person.id, (manager) =>
      manager.findOne(Membership, { where: { personId: person.id }, order: { createdAt: 'ASC' } }),
    );
    if (membership === null) throw new Refusal('session/refused');
    const actor: SignedIn = {
      newsroomId: membership.newsroomId,
      personId: person.id,
      name: person.name,
      role: membership.role,
      via: 'session',
    };
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.now() + SESSION_HOURS * 3_600_000);
    await withActor(this.dataSource, actor, async ({ manager, record }) => {
      await manager.update(Person, { id: person.id }, { failedSignIns: 0, lockedUntil: null });
      await manager.insert(Session, {
        tokenSha256: hashToken(token),
        personId: person.id,
        newsroomId: actor.newsroomId,
        expiresAt,
      });
      record({ event: 'session.opened', payload: { personId: person.id } });
    });
    return { token, actor, expiresAt };
  }

  /** Who holds this token, or null. Role and name are read anew each time: a changed role counts at once. */
  async actorOf(token: string): Promise<SignedIn | null> {
    const tokenSha256 = hashToken(token);
    const [row] = await this.dataSource.query<{ person_id: string; newsroom_id: string; stale: boolean }[]>(
      `SELECT person_id, newsroom_id, last_seen_at < now() - interval '1 minute' AS stale FROM session
        WHERE token_sha256 = $1 AND expires_at > now() AND last_seen_at > now() - make_interval(mins => $2)`,
      [tokenSha256, IDLE_MINUTES],
    );
    if (row === undefined) return null;
    if (row.stale) await this.dataSource.manager.update(Session, { tokenSha256 }, { lastSeenAt: new Date() });
    const { person_id: personId, newsroom_id: newsroomId } = row;
    return withPerson(this.dataSource, personId, async (manager) => {
      const person = await manager.findOneBy(Person, { id: personId });
      const membership = await manager.findOneBy(Membership, { personId, newsroomId });
      if (person === null || membership === null) return null;
      return { newsroomId, personId, name: person.name, role: membership.role, via: 'session' };
    });
  }

  async signOut(token: string, actor: SignedIn): Promise<void> {
    await withActor(this.dataSource, actor, async ({ manager, record }) => {
      await manager.delete(Session, { tokenSha256: hashToken(token) });
      record({ event: 'session.closed', payload: { personId: actor.personId } });
    });
  }

  private async countFailure(personId: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE person SET failed_sign_ins = failed_sign_ins + 1,
              locked_until = CASE WHEN failed_sign_ins + 1 >= $2 THEN now() + make_interval(mins => $3) END
        WHERE id = $1`,
      [personId, FAILURES_BEFORE_LOCK, LOCK_MINUTES],
    );
  }
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
