// The first start: a newsroom and its people.
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { systemActor } from '#domain/actor.js';
import type { Role } from '#domain/vocabulary.js';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { addMember, addPerson } from '#identity/add-person.js';
import { hashPassword } from '#identity/password.js';

export interface NewMember {
  email: string;
  name: string;
  role: Role;
  password: string;
}

export interface NewNewsroom {
  slug: string;
  name: string;
  timeZone: string;
}

/** Makes the newsroom with its members. Their passwords are hashed before the transaction begins. */
export async function foundNewsroom(
  dataSource: DataSource,
  newsroom: NewNewsroom,
  members: readonly NewMember[],
  first: (transaction: Transaction) => Promise<void> = () => Promise.resolve(),
): Promise<{ newsroomId: string; people: Map<string, string> }> {
  const newsroomId = randomUUID();
  const rows = await Promise.all(
    members.map(async ({ password, ...rest }) => ({ ...rest, passwordHash: await hashPassword(password) })),
  );
  const people = new Map<string, string>();
  await withActor(dataSource, systemActor(newsroomId), async (transaction) => {
    const { manager, record } = transaction;
    await first(transaction);
    await manager.insert(Newsroom, { id: newsroomId, ...newsroom });
    record({ event: 'newsroom.founded', payload: { newsroomId } });
    for (const { email, name, role, passwordHash } of rows) {
      const personId = await addPerson(manager, { email, name, passwordHash });
      await addMember(transaction, personId, role);
      people.set(email.toLowerCase(), personId);
    }
  });
  return { newsroomId, people };
}
