// Messages with the subjects of a story: what they are for, and what a complaint is about.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';

interface Exchange {
  id: string;
  purpose: string;
  publicationId: string | null;
}

let service: TestService;
let desk: Desk;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

afterAll(async () => {
  await service.stop();
});

let letters = 0;
const record = (fields: Record<string, string>) =>
  desk.as.reporter.upload<{ id: string } & Refused>(
    `/stories/${desk.storyId}/exchanges`,
    { name: 'message.txt', bytes: `Message ${(letters += 1)}: we have read your questions.` },
    { direction: 'received', occurredAt: '2031-03-12T10:00:00Z', ...fields },
  );
const read = async (id: string) => (await desk.as.editor.get<Exchange>(`/exchanges/${id}`)).body;
const watched = async () =>
  (await service.database.query<{ kind: string }>(`SELECT kind FROM task WHERE kind = 'story.watch'`)).length;

/** A version that ran, put straight into the tables. */
async function insertPublication(where: Desk): Promise<string> {
  const draft = await where.as.reporter.post<{ id: string; latest: { sha256: string } }>(
    `/stories/${where.storyId}/drafts`,
    { title: 'As it ran', blocks: [{ kind: 'body', text: 'Calloway Freight rewrote its logs.' }] },
  );
  const id = randomUUID();
  await service.database.query(
    `INSERT INTO publication (newsroom_id, id, story_id, draft_id, version_number, version_sha256, published_at, recorded_by)
     VALUES ($1, $2, $3, $4, 1, $5, now(), $6)`,
    [where.newsroomId, id, where.storyId, draft.body.id, draft.body.latest.sha256, where.people.editor],
  );
  return id;
}

describe('what a message is for', () => {
  it('is on record; correspondence where nothing is said', async () => {
    const plain = await record({});
    expect(await read(plain.body.id)).toMatchObject({ purpose: 'correspondence', publicationId: null });
    const answer = await record({ purpose: 'right_of_reply' });
    expect(await read(answer.body.id)).toMatchObject({ purpose: 'right_of_reply' });
    const { body } = await desk.as.editor.get<{ items: Exchange[] }>(`/stories/${desk.storyId}/exchanges`);
    expect(body.items.map(({ purpose }) => purpose).sort()).toEqual(['correspondence', 'right_of_reply']);
  });

  it.each(['complaint', 'correction_request'])('a %s names the publication it is about', async (purpose) => {
    const bare = await record({ purpose });
    expect([bare.status, bare.body.code]).toEqual([400, 'request/invalid']);
    expect(bare.body.details).toMatchObject({ fields: [{ field: 'publicationId' }] });
    const publicationId = await insertPublication(desk);
    const whole = await record({ purpose, publicationId });
    expect(whole.status).toBe(202);
    expect(await read(whole.body.id)).toMatchObject({ purpose, publicationId });
  });

  it('R10: a publication of another story is none', async () => {
    const publicationId = await insertPublication(await makeDesk(service));
    const foreign = await record({ purpose: 'complaint', publicationId });
    const absent = await record({ purpose: 'complaint', publicationId: randomUUID() });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'publication/not-found']);
    expect({ ...absent.body, requestId: '' }).toEqual({ ...foreign.body, requestId: '' });
  });
});

describe('R3: what comes in may bear on publication', () => {
  it('R3: a received message stirs the story, a sent one does not', async () => {
    await service.database.query(`DELETE FROM task WHERE kind = 'story.watch'`);
    await record({ direction: 'sent' });
    expect(await watched()).toBe(0);
    await record({ direction: 'received' });
    expect(await watched()).toBe(1);
  });
});
