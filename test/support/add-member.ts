// One more person in a newsroom, signed in.
import { randomBytes } from 'node:crypto';
import type { Role } from '#domain/vocabulary.js';
import { Client } from './client.js';
import type { Desk } from './factories.js';
import { addPersonOf } from './signable.js';
import type { TestService } from './test-service.js';

export interface AddedMember {
  id: string;
  client: Client;
}

export async function addMember(service: TestService, desk: Desk, role: Role, name: string): Promise<AddedMember> {
  const password = randomBytes(12).toString('base64url');
  const { id, email } = await addPersonOf(service, desk, role, name, password);
  return { id, client: await Client.signIn(service.baseUrl, email, password) };
}
