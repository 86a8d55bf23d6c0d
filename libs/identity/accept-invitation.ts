// Whoever holds an invitation's link takes the place it offers: once, with a password of their own, or the one they have.
import { DataSource } from 'typeorm';
import { Refusal } from '#domain/errors.js';
import { systemActor } from '#domain/actor.js';
import type { Role } from '#domain/vocabulary.js';
import { Account } from '#database/entities/account.entity.js';
import { Invitation } from '#database/entities/invitation.entity.js';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { withActor } from '#database/with-actor.js';
import { addMember, addPerson } from '#identity/add-person.js';
import { Attempts } from '#identity/attempts.js';
import { hashInvitation, OPEN } from '#identity/invitation.service.js';
import { requireGoodPassword } from '#identity/password-rules.js';
import { hashPassword, passwordMatches } from '#identity/password.js';

export interface OfferedPlace {
  newsroom: string;
  email: string;
  name: string | null;
  role: Role;
  /** The address has a password here already: it is asked for, and none is made. */
  hasPassword: boolean;
  expiresAt: Date;
}

export interface Acceptance {
  /** Needed from somebody new. */
  name?: string;
  /** None from somebody who will come by single sign-on. */
  password?: string;
  address: string;
}

interface Found {
  invitation: Invitation;
  newsroom: Newsroom;
  person: Person | null;
  /** The hash of the password that the address has already. */
  hash: string | null;
}

export class AcceptInvitation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly attempts: Attempts,
    private readonly hasSingleSignOn: boolean,
  ) {}

  /** @throws Refusal `invitation/not-found` */
  async look(token: string): Promise<OfferedPlace> {
    const { invitation, newsroom, person, hash } = await this.find(token);
    const { email, role, expiresAt } = invitation;
    const name = person?.name ?? invitation.name;
    return { newsroom: newsroom.name, email, name, role, hasPassword: hash !== null, expiresAt };
  }

  /**
   * @returns the address to sign in with
   * @throws Refusal `invitation/not-found`, also to the later of two; `password/…`; `request/invalid` without a name
   */
  async accept(token: string, { name, password, address }: Acceptance): Promise<{ email: string }> {
    const found = await this.find(token);
    const { invitation, newsroom, person } = found;
    const { newsroomId, id, email, role } = invitation;
    const calledNow = person?.name ?? name ?? invitation.name;
    if (calledNow === null)
      throw new Refusal('request/invalid', { fields: [{ field: 'name', problem: 'is missing' }] });
    const passwordHash = await this.passwordFor(found, calledNow, password, address);
    await withActor(this.dataSource, systemActor(newsroom.id), async (transaction) => {
      const { manager, record } = transaction;
      const open = await manager.findOne(Invitation, {
        where: { newsroomId, id, ...OPEN() },
        lock: { mode: 'pessimistic_write' },
      });
      if (open === null) throw new Refusal('invitation/not-found');
      const personId = person?.id ?? (await addPerson(manager, { email, name: calledNow, passwordHash }));
      await addMember(transaction, personId, role);
      await manager.update(Invitation, { newsroomId, id }, { acceptedAt: new Date(), acceptedBy: personId });
      record({ event: 'invitation.accepted', payload: { invitationId: id, personId } });
    });
    return { email };
  }

  /** The hash for a new account; null where there is one already, or where none is wanted. */
  private async passwordFor(
    { invitation, newsroom, person, hash }: Found,
    name: string,
    password: string | undefined,
    address: string,
  ): Promise<string | null> {
    if (hash !== null) {
      await this.requireOwnPassword(invitation.email, hash, password ?? '', address);
      return null;
    }
    if (person !== null) return null;
    if (password === undefined) {
      if (this.hasSingleSignOn) return null;
      throw new Refusal('password/too-short');
    }
    requireGoodPassword(password, [invitation.email, name, newsroom.name], false);
    return hashPassword(password);
  }

  /** Counted like any other try at this account by a stranger. */
  private async requireOwnPassword(email: string, hash: string, password: string, address: string): Promise<void> {
    const attempt = { at: 'password', account: email, device: null, address } as const;
    await this.attempts.take(attempt);
    if (!(await passwordMatches(password, hash))) throw new Refusal('password/refused');
    await this.attempts.giveBack(attempt);
  }

  private async find(token: string): Promise<Found> {
    const invitation = await this.dataSource.transaction(async (manager) => {
      const tokenSha256 = hashInvitation(token);
      await manager.query(`SELECT set_config('nightlawyer.invitation', $1, true)`, [tokenSha256]);
      return manager.findOneBy(Invitation, { tokenSha256, ...OPEN() });
    });
    if (invitation === null) throw new Refusal('invitation/not-found');
    const person = await this.dataSource.manager.findOneBy(Person, { email: invitation.email });
    const account =
      person === null
        ? null
        : await this.dataSource.manager.findOneBy(Account, { personId: person.id, providerId: 'credential' });
    const newsroom = await withActor(this.dataSource, systemActor(invitation.newsroomId), ({ manager }) =>
      manager.findOneByOrFail(Newsroom, { id: invitation.newsroomId }),
    );
    return { invitation, newsroom, person, hash: account?.password ?? null };
  }
}
