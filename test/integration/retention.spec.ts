// When the time of keeping has run out: a list to look at first, then texts, bytes and identities go, and the record stays.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { FileBlobStore } from '#documents/blob-store.js';
import { eraseDueStories } from '#holds/erase-story.js';
import { sweepErasures } from '#holds/sweep-erasures.js';
import { makeLogger } from '#platform/logger.js';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';
import { quiet } from '../support/told.js';

interface RetentionBody {
  days: number | null;
  version: number;
  stories: {
    storyId: string;
    held: boolean;
    evidence: number;
    exchanges: number;
    letters: number;
    identities: boolean;
  }[];
}

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);
/** Of each test its own: bytes that another newsroom holds too would stay. */
const note = (tag: string) => `The foreman wrote that the inspection records were rewritten by night. ${tag}`;
const question = (tag: string) => `We ask you to answer by Friday whether the records were rewritten. ${tag}`;
const counsel = (tag: string) => `Dear Editor,

We act for Calloway Freight Ltd.

1. The allegation that our client rewrote the inspection records is false.

Yours faithfully,

Hargreave & Lomax LLP
${tag}
`;
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

let service: TestService;
let worker: DataSource;
let blobs: FileBlobStore;
let desk: Desk;

beforeAll(async () => {
  service = await startService();
  worker = await createDataSource({
    url: service.database.workerUrl,
    applicationName: 'test',
    poolSize: 2,
  }).initialize();
  blobs = new FileBlobStore(service.blobFolder);
});

beforeEach(async () => {
  desk = await makeDesk(service);
});

afterAll(async () => {
  await worker.destroy();
  await service.stop();
});

const outcome = ({ status, body }: { status: number; body: unknown }) =>
  `${status} ${(body as Partial<Refused>).code ?? ''}`.trim();
const retention = async (ahead = 0) =>
  (await desk.as.managing_editor.get<RetentionBody>(`/retention?ahead=${ahead}`)).body;
const keepFor = (days: number | null, version: number) =>
  desk.as.managing_editor.post<RetentionBody>('/retention', { days, version });
const close = () => desk.as.editor.post(`/stories/${desk.storyId}/close`);
const erase = (now: Date) => eraseDueStories(worker, desk.newsroomId, now);

/** One item of evidence, one exchange, one letter and one sealed identity. */
async function fillStory() {
  const at = `/stories/${desk.storyId}`;
  const evidence = await desk.as.reporter.upload(
    `${at}/evidence`,
    { name: 'from-the-foreman.txt', bytes: note(desk.storyId) },
    { title: 'Note of the foreman', provenance: 'Handed over in May', sensitivity: 'source_revealing' },
  );
  const exchange = await desk.as.reporter.upload(
    `${at}/exchanges`,
    { name: 'questions.txt', bytes: question(desk.storyId) },
    { direction: 'sent', occurredAt: '2031-03-12T10:00:00Z' },
  );
  const letter = await desk.as.lawyer.upload(`${at}/letters`, { name: 'letter.txt', bytes: counsel(desk.storyId) });
  await desk.as.reporter.post(`${at}/sources`, {
    codeName: 'LAPWING',
    class: 'insider',
    identity: { name: 'Perpetua Vandersloot' },
  });
  await quiet(service, desk.newsroomId);
  return { evidenceId: evidence.body.id, exchangeId: exchange.body.id, letterId: letter.body.id };
}

describe('retention', () => {
  it('keeps for ever until a managing editor says otherwise', async () => {
    await fillStory();
    await close();
    expect(await retention(36_500)).toEqual({ days: null, version: 0, stories: [] });
    expect(await erase(inDays(36_000))).toEqual([]);
    for (const role of ['editor', 'lawyer', 'reporter', 'admin'] as const)
      expect(outcome(await desk.as[role].get('/retention'))).toBe('403 session/forbidden');
    expect((await keepFor(30, 0)).body).toMatchObject({ days: 30, version: 1 });
    expect(outcome(await keepFor(40, 0))).toBe('409 record/stale');
    expect((await keepFor(null, 1)).body).toMatchObject({ days: null, version: 2 });
    expect(await erase(inDays(36_000))).toEqual([]);
  });

  it('lists what is due, and changes nothing by it', async () => {
    await fillStory();
    await keepFor(30, 0);
    expect((await retention(60)).stories).toEqual([]);
    expect((await close()).body).toMatchObject({ closed: true, erasedAt: null });
    expect(outcome(await close())).toBe('409 story/closed');
    expect((await retention(29)).stories).toEqual([]);
    const { stories } = await retention(31);
    expect(stories).toMatchObject([
      { storyId: desk.storyId, held: false, evidence: 1, exchanges: 1, letters: 1, identities: true },
    ]);
    expect(await retention(31)).toMatchObject({ stories });
    expect(await erase(inDays(29))).toEqual([]);
  });

  it('erases texts, passages, bytes and identities of what was closed so long ago; the record stays', async () => {
    const { evidenceId, exchangeId, letterId } = await fillStory();
    await keepFor(30, 0);
    await close();
    const later = inDays(31);
    expect(await erase(later)).toEqual([desk.storyId]);
    expect(await erase(later)).toEqual([]);
    const evidence = await desk.as.editor.get<{ title: string; text: null; document: { id: string } }>(
      `/evidence/${evidenceId}`,
    );
    expect(evidence.body).toMatchObject({
      title: 'Erased material',
      provenance: '',
      text: null,
      document: {
        fileName: 'Erased material',
        status: 'refused',
        refusal: 'document/erased',
        sha256: hashOf(note(desk.storyId)),
      },
    });
    expect(outcome(await desk.as.editor.get(`/documents/${evidence.body.document.id}/original`))).toBe(
      '410 document/erased',
    );
    expect(await desk.as.editor.get(`/exchanges/${exchangeId}`)).toMatchObject({ status: 200, body: { text: null } });
    for (const path of ['', '/segments', '/allegations', '/positions'])
      expect((await desk.as.editor.get(`/letters/${letterId}${path}`)).status).toBe(200);
    const [left] = await service.database.query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM passage WHERE story_id = $1) AS passages,
              (SELECT count(*)::int FROM letter_mark JOIN letter ON letter.id = letter_id WHERE story_id = $1) AS marks,
              (SELECT count(*)::int FROM source_identity WHERE story_id = $1) AS identities,
              (SELECT count(*)::int FROM story_key WHERE story_id = $1) AS keys,
              (SELECT count(*)::int FROM document WHERE story_id = $1 AND text IS NOT NULL) AS texts`,
      [desk.storyId],
    );
    expect(left).toEqual({ passages: 0, marks: 0, identities: 0, keys: 0, texts: 0 });
    const silent = makeLogger('error', () => undefined);
    await sweepErasures(worker, blobs, silent, new Date(later.getTime() + 20 * 60_000));
    for (const words of [note, question, counsel])
      expect(existsSync(blobs.pathOf(hashOf(words(desk.storyId))))).toBe(false);
    const events = await service.database.query<{ event: string; payload: object }>(
      `SELECT event, payload FROM audit_event WHERE newsroom_id = $1 AND event LIKE '%.erased' ORDER BY seq`,
      [desk.newsroomId],
    );
    expect(events.map(({ event }) => event)).toEqual([
      'document.erased',
      'document.erased',
      'document.erased',
      'story.erased',
    ]);
    expect(events.at(-1)?.payload).toMatchObject({ documents: 3, storyKeys: 1 });
    expect((await desk.as.editor.post(`/stories/${desk.storyId}/reopen`)).body).toMatchObject({ closed: false });
    expect((await desk.as.editor.get<{ items: unknown[] }>(`/stories/${desk.storyId}/drafts`)).status).toBe(200);
  });

  it('a reopened story is kept', async () => {
    await fillStory();
    await keepFor(30, 0);
    await close();
    await desk.as.editor.post(`/stories/${desk.storyId}/reopen`);
    expect(outcome(await desk.as.editor.post(`/stories/${desk.storyId}/reopen`))).toBe('409 story/open');
    expect(await erase(inDays(31))).toEqual([]);
    expect((await desk.as.editor.get(`/stories/${desk.storyId}/closure`)).body).toMatchObject({ closed: false });
  });

  it('a hold on the story, on one item, or proposed by a letter keeps all of it', async () => {
    const { evidenceId, letterId } = await fillStory();
    await keepFor(30, 0);
    await close();
    const place = async (item?: object) =>
      (
        await desk.as.lawyer.post<{ id: string; version: number }>(`/stories/${desk.storyId}/holds`, {
          item,
          reason: 'Claim',
        })
      ).body;
    const release = ({ id, version }: { id: string; version: number }) =>
      desk.as.lawyer.post(`/holds/${id}/release`, { version, reason: 'Settled' });
    for (const item of [undefined, { kind: 'evidence', id: evidenceId }, { kind: 'letter', id: letterId }]) {
      const hold = await place(item);
      expect((await retention(31)).stories).toMatchObject([{ held: true }]);
      expect(await erase(inDays(31))).toEqual([]);
      await release(hold);
    }
    await service.database.query(
      `INSERT INTO hold (newsroom_id, id, story_id, state, letter_id, proposed_by)
       VALUES ($1, gen_random_uuid(), $2, 'proposed', $3, 'preservation-segment/1')`,
      [desk.newsroomId, desk.storyId, letterId],
    );
    expect(await erase(inDays(31))).toEqual([]);
    const [proposed] = (
      await desk.as.lawyer.get<{ items: { id: string; version: number }[] }>(`/letters/${letterId}/holds`)
    ).body.items;
    await desk.as.lawyer.post(`/holds/${proposed?.id ?? ''}/dismiss`, {
      version: proposed?.version,
      reason: 'No claim',
    });
    expect(await erase(inDays(31))).toEqual([desk.storyId]);
  });

  it('a hold placed in the moment of erasing: one wins, and nothing is half gone', async () => {
    const { evidenceId } = await fillStory();
    await keepFor(30, 0);
    await close();
    const [erased, hold] = await Promise.all([
      erase(inDays(31)).catch((error: unknown) => (error as { code: string }).code),
      desk.as.lawyer.post(`/stories/${desk.storyId}/holds`, { reason: 'Claim' }),
    ]);
    expect(hold.status).toBe(201);
    const { body } = await desk.as.editor.get<{ text: string | null }>(`/evidence/${evidenceId}`);
    const [gone] = await service.database.query<{ documents: number }>(
      'SELECT count(*)::int AS documents FROM document WHERE story_id = $1 AND erased_at IS NOT NULL',
      [desk.storyId],
    );
    if (Array.isArray(erased) && erased.length === 1) expect([body.text, gone?.documents]).toEqual([null, 3]);
    else expect([body.text, gone?.documents]).toEqual([note(desk.storyId), 0]);
  });
});
