// One more person in a newsroom, signed in.
import { randomBytes, randomUUID } from 'node:crypto';
import { systemActor } from '#domain/actor.js';
import type { Role } from '#domain/vocabulary.js';
import { Membership } from '#database/entities/membership.entity.js';
import { Person } from '#database/entities/person.entity.js';
import { withActor } from '#database/with-actor.js';
import { hashPassword } from '#identity/password.js';
import { Client } from './client.js';
import type { Desk } from './factories.js';
import type { TestService } from './test-service.js';

export interface AddedMember {
  id: string;
  client: Client;
}

export async function addMember(
  service: TestService,
  { newsroomId }: Desk,
  role: Role,
  name: string,
): Promise<AddedMember> {
  const id = randomUUID();
  const email = `${role}.${randomBytes(4).toString('hex')}@newsroom.example`;
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await hashPassword(password);
  await withActor(service.app, systemActor(newsroomId), async ({ manager, record }) => {
    await manager.insert(Person, { id, email, name, passwordHash });
    await manager.insert(Membership, { newsroomId, personId: id, role });
    record({ event: 'member.added', payload: { personId: id, role } });
  });
  return { id, client: await Client.signIn(service.baseUrl, email, password) };
}
