// The queue of what waits for a lawyer: its order, whose it is, and who sees it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Block } from '#domain/canonical-version.js';
import type { Client } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { type AssertionBody, mark, startDraft } from '../support/review-steps.js';
import { startService, type TestService } from '../support/test-service.js';

interface QueuedBody {
  id: string;
  quote: string;
  gravity: string;
  state: string;
  draftTitle: string;
  storyTitle: string;
  dueAt: string | null;
  assigneeName: string | null;
  own: boolean;
  commands: string[];
  version: number;
}

let service: TestService;
let desk: Desk;
let marked: Record<string, AssertionBody>;

const SENTENCES = [
  'The pump is old.',
  'The well is deep.',
  'The tap is blue.',
  'The pipe is long.',
  'The tank is full.',
];

beforeAll(async () => {
  service = await startService();
  desk = await makeDesk(service);
  const blocks: Block[] = SENTENCES.map((text) => ({ kind: 'body', text }));
  const draft = await startDraft(desk, blocks, 'Water');
  const entries: [string, string, string | null][] = [
    ['The pump is old.', 'low', '2031-01-01T00:00:00Z'],
    ['The well is deep.', 'high', null],
    ['The tap is blue.', 'high', '2031-02-01T00:00:00Z'],
    ['The pipe is long.', 'high', '2031-01-15T00:00:00Z'],
    ['The tank is full.', 'medium', null],
  ];
  marked = {};
  for (const [words, gravity, dueAt] of entries) {
    const { body } = await mark(desk.as.editor, draft.id, words, { gravity });
    const queued = await desk.as.editor.post<AssertionBody>(`/assertions/${body.id}/queue`, {
      version: body.version,
      ...(dueAt === null ? {} : { dueAt }),
    });
    marked[words] = queued.body;
  }
});

afterAll(async () => {
  await service.stop();
});

const queue = async (client: Client, query = '') =>
  (await client.get<{ items: QueuedBody[] }>(`/queue${query}`)).body.items;

describe('the queue', () => {
  it('has the gravest first, of these the soonest due, and what has no hour after what has', async () => {
    const items = await queue(desk.as.lawyer);
    expect(items.map(({ quote }) => quote)).toEqual([
      'The pipe is long.',
      'The tap is blue.',
      'The well is deep.',
      'The tank is full.',
      'The pump is old.',
    ]);
    expect(items[0]).toMatchObject({
      state: 'queued',
      gravity: 'high',
      draftTitle: 'Water',
      dueAt: '2031-01-15T00:00:00.000Z',
      own: false,
    });
    expect(items[0]?.storyTitle).toMatch(/^Story /);
    expect(items[0]?.commands).toContain('take');
  });

  it('`mine` holds what is assigned to whoever asks', async () => {
    const { id, version } = marked['The tap is blue.']!;
    await desk.as.lawyer.post(`/assertions/${id}/take`, { version });
    expect((await queue(desk.as.lawyer, '?mine=true')).map(({ quote }) => quote)).toEqual(['The tap is blue.']);
    expect(await queue(desk.as.editor, '?mine=true')).toEqual([]);
    const taken = (await queue(desk.as.editor)).find((item) => item.id === id);
    expect(taken).toMatchObject({ state: 'with_lawyer', assigneeName: 'The lawyer' });
  });

  it('R4: what somebody wrote is marked as their own, and not theirs to take', async () => {
    const items = await queue(desk.as.reporter);
    expect(items.every(({ own }) => own)).toBe(true);
    expect(items.flatMap(({ commands }) => commands)).not.toContain('take');
  });

  it('R10: outside counsel sees of it only the stories they were given', async () => {
    expect(await queue(desk.as.outside_counsel)).toEqual([]);
    await service.database.query(
      `INSERT INTO story_member (newsroom_id, story_id, person_id) SELECT newsroom_id, id, $2 FROM story WHERE id = $1`,
      [desk.storyId, desk.people.outside_counsel],
    );
    expect(await queue(desk.as.outside_counsel)).toHaveLength(5);
    expect((await desk.as.admin.get('/queue')).status).toBe(403);
  });

  it('another newsroom has a queue of its own', async () => {
    const other = await makeDesk(service);
    expect(await queue(other.as.lawyer)).toEqual([]);
  });
});
