// Who belongs to the newsroom, in which role, and how that ends.
import { DataSource, IsNull } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { Role } from '#domain/vocabulary.js';
import { ApiToken } from '#database/entities/api-token.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import { Session } from '#database/entities/session.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { IdentityMail } from '#identity/identity-mail.js';

export interface Member {
  personId: string;
  name: string;
  email: string;
  role: Role;
  secondFactor: boolean;
  since: Date;
  endedAt: Date | null;
  version: number;
}

export class MemberService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly mail: IdentityMail,
  ) {}

  /** By name; those who left come last. */
  async list(actor: PersonActor): Promise<Member[]> {
    return withActor(this.dataSource, actor, ({ manager }) => members(manager, actor.newsroomId, null));
  }

  /**
   * Another role, from this moment on. The person is told by mail where mail goes out.
   * @throws Refusal `member/not-found`, `member/own-role`, `member/last-admin`, `record/stale`
   */
  async changeRole(actor: PersonActor, personId: string, role: Role, version?: number): Promise<Member> {
    if (personId === actor.personId) throw new Refusal('member/own-role');
    const [member, changed] = await withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { newsroomId } = actor;
      const before = await lockMember(transaction, personId, version);
      if (before.role !== role) {
        if (before.role === 'admin') await requireAnotherAdmin(transaction, personId);
        await manager.update(Membership, { newsroomId, personId }, { role, version: before.version + 1 });
        record({ event: 'member.role-changed', payload: { personId, from: before.role, to: role } });
      }
      const [after] = await members(manager, newsroomId, personId);
      if (after === undefined) throw new Refusal('member/not-found');
      return [after, before.role !== role] as const;
    });
    if (changed) await this.mail.tellRole(member.email, role);
    return member;
  }

  /** Ends the membership, and with it every session and token in this newsroom, at once. What they did stays theirs. */
  async end(actor: PersonActor, personId: string): Promise<void> {
    await withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const { newsroomId } = actor;
      const member = await lockMember(transaction, personId);
      if (member.role === 'admin') await requireAnotherAdmin(transaction, personId);
      const endedAt = new Date();
      await manager.update(Membership, { newsroomId, personId }, { endedAt, version: member.version + 1 });
      const sessions = await manager.delete(Session, { newsroomId, personId });
      const own = { newsroomId, personId, revokedAt: IsNull() };
      const tokens = await manager.update(ApiToken, own, { revokedAt: endedAt });
      const payload = { personId, sessions: sessions.affected ?? 0, tokens: tokens.affected ?? 0 };
      record({ event: 'member.ended', payload });
    });
  }
}

async function lockMember({ manager, actor }: Transaction, personId: string, version?: number): Promise<Membership> {
  const member = await manager.findOne(Membership, {
    where: { newsroomId: actor.newsroomId, personId, endedAt: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  if (member === null) throw new Refusal('member/not-found');
  if (version !== undefined && version !== member.version) throw new Refusal('record/stale');
  return member;
}

/** Of two who leave at once, the second waits here and sees that the first is gone. */
async function requireAnotherAdmin({ manager, actor }: Transaction, personId: string): Promise<void> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('nightlawyer.admins:' || $1, 0))`, [
    actor.newsroomId,
  ]);
  const [row] = await manager.query<{ others: number }[]>(
    `SELECT count(*)::int AS others FROM membership
      WHERE newsroom_id = $1 AND person_id <> $2 AND role = 'admin' AND ended_at IS NULL`,
    [actor.newsroomId, personId],
  );
  if ((row?.others ?? 0) === 0) throw new Refusal('member/last-admin');
}

async function members(
  manager: Transaction['manager'],
  newsroomId: string,
  personId: string | null,
): Promise<Member[]> {
  return manager.query<Member[]>(
    `SELECT membership.person_id AS "personId", person.name, person.email, membership.role,
            person.two_factor_enabled AS "secondFactor", membership.created_at AS since,
            membership.ended_at AS "endedAt", membership.version
       FROM membership JOIN person ON person.id = membership.person_id
      WHERE membership.newsroom_id = $1 AND ($2::uuid IS NULL OR membership.person_id = $2)
      ORDER BY membership.ended_at IS NOT NULL, person.name, membership.person_id`,
    [newsroomId, personId],
  );
}
