// One more person of a newsroom who has not signed in yet.
import { randomBytes } from 'node:crypto';
import { systemActor } from '#domain/actor.js';
import type { Role } from '#domain/vocabulary.js';
import { withActor } from '#database/with-actor.js';
import { addMember, addPerson } from '#identity/add-person.js';
import { hashPassword } from '#identity/password.js';
import type { Desk } from './factories.js';
import type { TestService } from './test-service.js';

/** Next to nothing: a suite signs in hundreds of people, and each hash says itself what it takes to check. */
const CHEAP = { N: 2, r: 8, p: 1 };

export interface Signable {
  id: string;
  email: string;
}

export async function addPersonOf(
  service: TestService,
  { newsroomId }: Pick<Desk, 'newsroomId'>,
  role: Role,
  name: string,
  password: string,
): Promise<Signable> {
  const email = `${role}.${randomBytes(4).toString('hex')}@newsroom.example`;
  const passwordHash = await hashPassword(password, CHEAP);
  const id = await withActor(service.app, systemActor(newsroomId), async (transaction) => {
    const personId = await addPerson(transaction.manager, { email, name, passwordHash });
    await addMember(transaction, personId, role);
    return personId;
  });
  return { id, email };
}
