// What is nobody's but one persona's: a token and a notice.
import { randomUUID } from 'node:crypto';
import type { Client } from '../client.js';
import type { Desk } from '../factories.js';
import type { TestService } from '../test-service.js';
import type { Persona } from './personas.js';

export type OwnThings = Partial<Record<Persona, Record<string, string>>>;

/** A notice in somebody's page. */
async function tell(service: TestService, { newsroomId, storyId }: Desk, personId: string): Promise<string> {
  const noticeId = randomUUID();
  await service.database.query(
    `WITH notice AS (INSERT INTO notice (newsroom_id, id, kind, story_id, subject_id, occasion)
       VALUES ($1, $2, 'deadline_near', $3, $3, $5) RETURNING newsroom_id, id)
     INSERT INTO notice_delivery (newsroom_id, id, notice_id, channel, person_id)
     SELECT newsroom_id, gen_random_uuid(), id, 'page', $4 FROM notice`,
    [newsroomId, noticeId, storyId, personId, noticeId],
  );
  return noticeId;
}

/** Tokens and notices: each persona's own. */
export async function ownThings(
  service: TestService,
  clients: Record<Persona, Client>,
  people: Record<Persona, string>,
  newsroomOf: (persona: Persona) => Desk,
): Promise<OwnThings> {
  const own: OwnThings = {};
  for (const persona of ['R', 'E', 'L', 'C', 'M', 'P', 'Q', 'F'] as const) {
    // Counsel are given none.
    const { body } = await clients[persona].post<{ id?: string }>('/tokens', {
      name: 'a program',
      scopes: ['clearance.read'],
    });
    own[persona] = {
      tokenId: body.id ?? randomUUID(),
      noticeId: await tell(service, newsroomOf(persona), people[persona]),
    };
  }
  return own;
}
