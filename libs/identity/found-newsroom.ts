// The first start: a newsroom and its people.
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { systemActor } from '#domain/actor.js';
import type { Role } from '#domain/vocabulary.js';
import { Membership } from '#database/entities/membership.entity.js';
import { Newsroom } from '#database/entities/newsroom.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { withActor } from '#database/with-actor.js';
import { hashPassword } from '#identity/password.js';

export interface NewMember {
  email: string;
  name: string;
  role: Role;
  password: string;
}

/** Makes the newsroom with its members. Their passwords are hashed before the transaction begins. */
export async function foundNewsroom(
  dataSource: DataSource,
  newsroom: { slug: string; name: string; timeZone: string },
  members: readonly NewMember[],
): Promise<{ newsroomId: string; people: Map<string, string> }> {
  const newsroomId = randomUUID();
  const rows = await Promise.all(
    members.map(async ({ email, name, role, password }) => ({
      id: randomUUID(),
      email: email.toLowerCase(),
      name,
      role,
      passwordHash: await hashPassword(password),
    })),
  );
  await withActor(dataSource, systemActor(newsroomId), async ({ manager, record }) => {
    await manager.insert(Newsroom, { id: newsroomId, ...newsroom });
    record({ event: 'newsroom.founded', payload: { newsroomId } });
    for (const { id, email, name, role, passwordHash } of rows) {
      await manager.insert(Person, { id, email, name, passwordHash });
      await manager.insert(Membership, { newsroomId, personId: id, role });
      record({ event: 'member.added', payload: { personId: id, role } });
    }
  });
  return { newsroomId, people: new Map(rows.map((row) => [row.email, row.id])) };
}
