// A person and their place in a newsroom, with the way they sign in; inside the caller's transaction.
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Role } from '#domain/vocabulary.js';
import { Account } from '#database/entities/account.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import { Person } from '#database/entities/person.entity.js';
import type { Transaction } from '#database/with-actor.js';

export interface NewPerson {
  email: string;
  name: string;
  /** Null for somebody who comes by single sign-on only. */
  passwordHash: string | null;
}

/**
 * Whoever adds them vouches for the address, so it counts as verified.
 * @returns the person's id
 */
export async function addPerson(manager: EntityManager, { email, name, passwordHash }: NewPerson): Promise<string> {
  const id = randomUUID();
  await manager.insert(Person, { id, email: email.trim().toLowerCase(), name, emailVerified: true });
  if (passwordHash !== null) await addPassword(manager, id, passwordHash);
  return id;
}

async function addPassword(manager: EntityManager, personId: string, password: string): Promise<void> {
  const now = new Date();
  const account = { id: randomUUID(), personId, providerId: 'credential', accountId: personId, password };
  await manager.insert(Account, { ...account, createdAt: now, updatedAt: now });
}

/** Gives a person a place, or the one back that they had before. */
export async function addMember({ manager, actor, record }: Transaction, personId: string, role: Role): Promise<void> {
  const { newsroomId } = actor;
  const [, back] = await manager.query<[unknown, number]>(
    `UPDATE membership SET role = $3, ended_at = NULL, version = version + 1
      WHERE newsroom_id = $1 AND person_id = $2 AND ended_at IS NOT NULL`,
    [newsroomId, personId, role],
  );
  if (back === 1) {
    record({ event: 'member.returned', payload: { personId, role } });
    return;
  }
  await manager.insert(Membership, { newsroomId, personId, role });
  record({ event: 'member.added', payload: { personId, role } });
}
