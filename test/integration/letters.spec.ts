// A letter's way from upload to links, over HTTP, on real PostgreSQL and on each of the two queues.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, type Refused } from '../support/client.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { startService, type TestService } from '../support/test-service.js';

interface LetterBody {
  id: string;
  status: string;
  failure: string | null;
  version: number;
  steps: { step: string; state: string; progress: number; attempts: number }[];
  counts: { segments: number; allegations: number; suggested: number; confirmed: number; rejected: number };
  document: { status: string; refusal: string | null; mediaType: string | null };
}
interface Quote {
  start: number;
  end: number;
  quote: string;
}
interface SegmentBody extends Quote {
  kind: string;
  due: { at: string; timeZone: string; wholeDay: boolean } | null;
}
interface AllegationBody extends Quote {
  id: string;
  number: number;
  attack: string;
  text: string;
  continuations: Quote[];
  links: { suggested: number; confirmed: number; rejected: number };
}
interface LinkBody {
  id: string;
  state: string;
  stance: string | null;
  version: number;
  matched: string[];
  score: number;
  target: {
    sourceKind: string;
    sourceId: string;
    passageOrdinal: number;
    quote: string;
    title: string;
    start: number;
    end: number;
  };
}
interface Items<Item> {
  items: Item[];
}

const LETTER = `HARGREAVE & LOMAX LLP
14 Quay Street, Port Maren

12 March 2031

By e-mail

Dear Editor,

We act for Calloway Freight Ltd. You propose to publish an article which says that our client
falsified the inspection records of its refrigerated lorries.

1. The allegation that our client falsified inspection records is false. Every record was signed by an independent inspector.

2. Your analysis of the temperature logs is unsound, because the loggers were recalibrated in June.

3. Your source, a dismissed driver, stole the logs from the depot in Tannery Road.

We demand that you confirm in writing by 5 p.m. on 14 March 2031 that you will not publish the article.

You must preserve all documents relating to our client.

If you publish, our client will issue proceedings for libel without further notice.

Yours faithfully,

Hargreave & Lomax LLP
`;

const EVIDENCE = `# Temperature log analysis

The loggers in nine of the refrigerated lorries of Calloway Freight were recalibrated in June; readings before and after
recalibration were compared with the depot's own reference thermometer, and the gap never exceeded half a degree.

The inspection records of 14 trailers carry the signature of an inspector who, according to the payroll of the
inspection firm, was on leave on the days in question.
`;

describe.each([['postgres'], ['redis']] as const)('on the %s queue', (queue) => {
  let redis: RedisServer | null = null;
  let service: TestService;
  let desk: Desk;

  beforeAll(async () => {
    redis = queue === 'redis' ? await startRedis() : null;
    service = await startService(redis === null ? {} : { redisUrl: redis.url });
    desk = await makeDesk(service);
  });

  afterAll(async () => {
    await service.stop();
    await redis?.stop();
  });

  const letter = async (id: string) => (await desk.as.lawyer.get<LetterBody>(`/letters/${id}`)).body;
  const settled = (id: string) =>
    until(
      () => letter(id),
      ({ status }) => status === 'linked' || status === 'failed',
    );
  const addEvidence = async (bytes: string, title: string) => {
    const { body } = await desk.as.reporter.upload(
      `/stories/${desk.storyId}/evidence`,
      { name: 'note.md', bytes },
      { title },
    );
    return until(
      async () => (await desk.as.reporter.get<{ document: { status: string } }>(`/evidence/${body.id}`)).body,
      ({ document }) => document.status !== 'pending',
    );
  };
  const allegations = async (id: string) =>
    (await desk.as.lawyer.get<Items<AllegationBody>>(`/letters/${id}/allegations`)).body.items;
  const links = async (id: string) =>
    (await desk.as.lawyer.get<Items<LinkBody>>(`/allegations/${id}/links`)).body.items;

  it('R6: a letter is split so that every character is accounted for and every slice is its quote', async () => {
    const { status, body } = await desk.as.editor.upload<{ id: string; duplicate: boolean }>(
      `/stories/${desk.storyId}/letters`,
      { name: 'letter.txt', bytes: LETTER.replaceAll('\n', '\r\n') },
      { title: 'First letter', sender: 'Hargreave & Lomax' },
    );
    expect(status).toBe(202);
    expect(body.duplicate).toBe(false);
    const done = await settled(body.id);
    expect(done).toMatchObject({
      status: 'linked',
      failure: null,
      document: { status: 'read', mediaType: 'text/plain' },
    });
    expect(done.steps.map(({ step, state, progress }) => `${step} ${state} ${progress}`)).toEqual([
      'extract done 100',
      'split done 100',
      'link done 100',
    ]);
    const { text, items } = (
      await desk.as.lawyer.get<{ text: string } & Items<SegmentBody>>(`/letters/${body.id}/segments`)
    ).body;
    expect(text).toBe(LETTER.trim() === text ? text : LETTER);
    let at = 0;
    for (const segment of items) {
      expect(text.slice(at, segment.start).trim()).toBe('');
      expect(text.slice(segment.start, segment.end)).toBe(segment.quote);
      at = segment.end;
    }
    expect(text.slice(at).trim()).toBe('');
    const kinds = new Set(items.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['allegation', 'demand', 'formal', 'preservation', 'threat']),
    );
    // The letter names no zone: the story's is meant.
    expect(items.flatMap(({ kind, due }) => (due === null ? [] : [{ kind, due }]))).toEqual([
      { kind: 'demand', due: { at: '2031-03-14T17:00:00.000Z', timeZone: 'UTC', wholeDay: false } },
    ]);
    const found = await allegations(body.id);
    expect(found.length).toBeGreaterThanOrEqual(3);
    for (const { start, end, quote } of found) expect(text.slice(start, end)).toBe(quote);
  });

  it('the same letter sent twice is one letter', async () => {
    const send = () =>
      desk.as.editor.upload<{ id: string; duplicate: boolean }>(`/stories/${desk.storyId}/letters`, {
        name: 'again.txt',
        bytes: 'Dear Editor,\n\nYour story is false.\n',
      });
    const answers = await Promise.all([send(), send(), send()]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.filter(({ body }) => body.duplicate)).toHaveLength(2);
    await settled(answers[0].body.id);
  });

  it('R5: evidence that comes after the letter is suggested; what a person decided stays decided', async () => {
    const { body } = await desk.as.editor.upload(`/stories/${desk.storyId}/letters`, {
      name: 'late.txt',
      bytes: `${LETTER}\nP.S. ${queue}\n`,
    });
    await settled(body.id);
    await addEvidence(EVIDENCE, 'Log analysis');
    const method = (await allegations(body.id)).find(({ text }) => text.includes('recalibrated'));
    const suggested = await until(
      () => links(method?.id ?? ''),
      (items) => items.some(({ target }) => target.sourceKind === 'evidence'),
    );
    const first = suggested.find(({ target }) => target.sourceKind === 'evidence');
    expect(first).toMatchObject({ state: 'suggested', stance: null, target: { title: 'Log analysis' } });
    expect(first?.target.quote).toContain('recalibrated in June');
    expect(first?.matched.length).toBeGreaterThan(0);

    const confirm = (version: number) =>
      desk.as.lawyer.post<LinkBody & Refused>(`/links/${first?.id ?? ''}/confirm`, { version, stance: 'answers' });
    const [one, two] = await Promise.all([confirm(first?.version ?? 0), confirm(first?.version ?? 0)]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    expect((one.status === 409 ? one : two).body.code).toBe('record/stale');

    // The same point in the first letter stands beside it too; somebody finds that of no use.
    const other = (await links(method?.id ?? '')).find(({ target }) => target.sourceKind === 'allegation');
    expect(other?.state).toBe('suggested');
    if (other !== undefined) {
      expect((await desk.as.reporter.post(`/links/${other.id}/reject`, { version: other.version })).status).toBe(200);
    }
    // More evidence makes the machine look again; it must leave both decisions alone.
    await addEvidence(`${EVIDENCE}\nA second opinion on the loggers of ${queue}.\n`, 'Second opinion');
    await until(
      () => links(method?.id ?? ''),
      (items) => items.some(({ target }) => target.title === 'Second opinion'),
    );
    const after = new Map((await links(method?.id ?? '')).map((link) => [link.id, link.state]));
    expect(after.get(first?.id ?? '')).toBe('confirmed');
    expect(after.get(other?.id ?? '')).toBe('rejected');
  });

  it('a file that cannot be read says why, and can be tried again', async () => {
    const { body } = await desk.as.editor.upload(`/stories/${desk.storyId}/letters`, {
      name: 'letter.pdf',
      bytes: '%PDF-1.7\nnot really\n',
    });
    const failed = await settled(body.id);
    expect(failed).toMatchObject({ status: 'failed', failure: expect.stringMatching(/^document\//) });
    expect(failed.document).toMatchObject({ status: 'refused', refusal: failed.failure });
    expect((await desk.as.editor.post(`/letters/${body.id}/retry`)).status).toBe(204);
    expect((await settled(body.id)).status).toBe('failed');
  });

  it('an empty file and a missing file are refused before anything is written', async () => {
    const empty = await desk.as.editor.upload<Refused>(`/stories/${desk.storyId}/letters`, {
      name: 'x.txt',
      bytes: '',
    });
    expect([empty.status, empty.body.code]).toEqual([422, 'upload/empty']);
    const missing = await desk.as.editor.post<Refused>(`/stories/${desk.storyId}/letters`, {});
    expect([missing.status, missing.body.code]).toEqual([400, 'upload/missing-file']);
  });

  it('the original comes back byte for byte, and only as a download', async () => {
    const bytes = Buffer.from('<html><script>alert(1)</script><p>Dear Editor, this is false.</p></html>');
    const { body } = await desk.as.editor.upload(`/stories/${desk.storyId}/letters`, { name: 'päge.html', bytes });
    const { document } = (await settled(body.id)) as unknown as { document: { id: string; fileName: string } };
    expect(document.fileName).toBe('päge.html');
    const answer = await desk.as.editor.get<string>(`/documents/${document.id}/original`);
    expect(answer.body).toBe(bytes.toString());
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('what a person links by hand is a link like any other, and a passage of another story is refused', async () => {
    const evidence = (await desk.as.lawyer.get<Items<{ id: string }>>(`/stories/${desk.storyId}/evidence`)).body
      .items[0];
    const [{ id: letterId }] = (
      await desk.as.lawyer.get<Items<{ id: string }>>(`/stories/${desk.storyId}/letters`)
    ).body.items.slice(-1) as [{ id: string }];
    const allegation = (await allegations(letterId))[0];
    const chosen = { sourceKind: 'evidence', sourceId: evidence?.id, passageOrdinal: 0, stance: 'concedes' };
    const added = await desk.as.lawyer.post<LinkBody>(`/allegations/${allegation?.id ?? ''}/links`, chosen);
    expect([added.status, added.body.state, added.body.stance]).toEqual([201, 'confirmed', 'concedes']);
    const other = await makeDesk(service);
    const foreign = await other.as.lawyer.post<Refused>(`/allegations/${allegation?.id ?? ''}/links`, chosen);
    expect(foreign.body.code).toBe('allegation/not-found');
    const nowhere = await desk.as.lawyer.post<Refused>(`/allegations/${allegation?.id ?? ''}/links`, {
      ...chosen,
      passageOrdinal: 9_999,
    });
    expect(nowhere.body.code).toBe('link/no-such-passage');
  });

  it('logs and job payloads hold ids, never text', async () => {
    const lines = service.log.join('\n');
    for (const phrase of ['Calloway', 'recalibrated', 'Tannery', 'falsified']) expect(lines).not.toContain(phrase);
    if (queue === 'postgres') {
      const [row] = await service.database
        .query<{ dump: string | null }>(`SELECT string_agg(data::text, ' ') AS dump FROM bullmq.job`)
        .catch(() => [{ dump: '' }]);
      expect(row?.dump ?? '').not.toMatch(/Calloway|recalibrated/);
    }
  });

  it('a stranger without a session gets nothing', async () => {
    const stranger = new Client(service.baseUrl);
    expect((await stranger.get<Refused>(`/stories/${desk.storyId}/letters`)).body.code).toBe('session/missing');
  });
});
