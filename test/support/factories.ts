// Newsrooms, people and stories for the suites, made through the service's own doors.
import { randomBytes } from 'node:crypto';
import { Role } from '#domain/vocabulary.js';
import { foundNewsroom } from '#identity/found-newsroom.js';
import { Client } from './client.js';
import { addPersonOf } from './signable.js';
import type { TestService } from './test-service.js';

export interface Desk {
  newsroomId: string;
  storyId: string;
  /** Somebody signed in for each role. */
  as: Record<Role, Client>;
  people: Record<Role, string>;
}

const PASSWORD = 'a long enough password';

/** A newsroom with one person of each role and one story. */
export async function makeDesk(service: TestService): Promise<Desk> {
  const tag = randomBytes(4).toString('hex');
  const { newsroomId } = await foundNewsroom(
    service.app,
    { slug: `newsroom-${tag}`, name: `Newsroom ${tag}`, timeZone: 'Europe/London' },
    [],
  );
  const members = await Promise.all(
    Role.options.map(async (role) => {
      const { id, email } = await addPersonOf(service, { newsroomId }, role, `The ${role}`, PASSWORD);
      return { role, id, client: await Client.signIn(service.baseUrl, email, PASSWORD) };
    }),
  );
  const as = Object.fromEntries(members.map(({ role, client }) => [role, client])) as Desk['as'];
  const story = await as.editor.post<{ id: string }>('/stories', { title: `Story ${tag}`, slug: `story-${tag}` });
  const people = Object.fromEntries(members.map(({ role, id }) => [role, id])) as Desk['people'];
  return { newsroomId, storyId: story.body.id, as, people };
}

/** Asks again until the answer is as wanted, or fails with the last one. */
export async function until<Value>(
  ask: () => Promise<Value>,
  wanted: (value: Value) => boolean,
  milliseconds = 30_000,
): Promise<Value> {
  const deadline = Date.now() + milliseconds;
  for (;;) {
    const value = await ask();
    if (wanted(value)) return value;
    if (Date.now() > deadline)
      throw new Error(`waited ${milliseconds} ms; last: ${JSON.stringify(value).slice(0, 2_000)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
