// What the service says to a browser about every answer, what it refuses before reading it, and that looking changes nothing.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { json } from 'node:stream/consumers';
import { createDataSource } from '#database/data-source.js';
import { FileBlobStore } from '#documents/blob-store.js';
import { makeLogger } from '#platform/logger.js';
import { createApi } from '../../apps/api/create-api.js';
import { addMember } from '../support/add-member.js';
import { describedApi, filled, readable } from '../support/api-surface.js';
import { LETTER } from '../support/answerable-letter.js';
import { Client, type Refused } from '../support/client.js';
import { download } from '../support/download.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { type Planted, plantStory } from '../support/plant-story.js';
import { startService, TEST_SECRET, testIdentity, type TestService } from '../support/test-service.js';

/** Milliseconds; the look at who is late comes between. */
const HURRIED = { headers: 300, request: 600, look: 100 };
/** What is taken out of the house is written down. */
const RECORDED = new Set([
  '/letters/{letterId}/schedule.docx',
  '/audit/export',
  '/stories/{storyId}/privilege-log.csv',
]);
const QUERIES: Readonly<Record<string, string>> = { '/drafts/{draftId}/compare': '?from=1&to=2' };

let service: TestService;
let desk: Desk;
let planted: Planted;

beforeAll(async () => {
  service = await startService();
  desk = await makeDesk(service);
  const second = (await addMember(service, desk, 'editor', 'The second editor')).client;
  planted = await plantStory(
    { ...desk.as, second, lawyerId: desk.people.lawyer },
    {
      text: (field, most) => `Plain words for ${field}`.slice(0, most),
      letters: [{ name: 'letter.txt', bytes: LETTER }],
      evidence: [{ name: 'log.txt', bytes: 'The log of the lorries.\n\nCalloway Freight kept it.' }],
    },
  );
}, 120_000);

afterAll(async () => {
  await service.stop();
});

const ask = (path: string, init: RequestInit = {}) => fetch(`${service.baseUrl}${path}`, init);
const refusalOf = async (response: Response) => {
  const body = (await response.json()) as Refused;
  expect(body).toEqual(
    expect.objectContaining({ code: body.code, message: expect.any(String), requestId: expect.stringMatching(/-/) }),
  );
  return `${response.status} ${body.code}`;
};

describe('every answer', () => {
  it.each(['/api/v1/session', '/api/v1/nowhere', '/health/live', '/metrics', '/api/openapi.json'])(
    '%s is data: nothing in it runs, nobody frames it, nothing is kept',
    async (path) => {
      const { headers } = await ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      for (const directive of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", 'sandbox'])
        expect(policy).toContain(directive);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=()'),
      });
      for (const absent of ['x-powered-by', 'etag', 'access-control-allow-origin'])
        expect(headers.has(absent)).toBe(false);
    },
  );

  it('asks for TLS from then on where it came over TLS, and only there', async () => {
    expect((await ask('/health/live')).headers.has('strict-transport-security')).toBe(false);
    const secure = await ask('/health/live', { headers: { 'x-forwarded-proto': 'https' } });
    expect(secure.headers.get('strict-transport-security')).toMatch(/^max-age=31536000/);
  });

  it('the page on which the API is browsed runs only our own files', async () => {
    const response = await ask('/api/docs');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe/);
    const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(nonce).toHaveLength(24);
    expect(await response.text()).toContain(`<style nonce="${nonce}">`);
    expect((await ask('/api/docs')).headers.get('content-security-policy')).not.toContain(nonce);
  });
});

describe('other sites', () => {
  /** As a browser sends it; `fetch` sets some of these headers itself. */
  const sent = async (path: string, headers: Record<string, string>, body?: string): Promise<string> => {
    const asking = request(service.baseUrl + path, { method: body === undefined ? 'GET' : 'POST', headers });
    asking.end(body);
    const [answer] = (await once(asking, 'response')) as [IncomingMessage];
    const { code } = (await json(answer)) as Refused;
    return `${answer.statusCode ?? 0} ${code}`;
  };
  const from = (site: string, more: Record<string, string> = {}) =>
    sent('/api/v1/session', { 'sec-fetch-site': site, 'sec-fetch-mode': 'cors', ...more });

  it.each(['cross-site', 'same-site'])('a page that is %s may not even read', async (site) => {
    expect(await from(site)).toBe('403 request/foreign-origin');
    const image = await from(site, { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' });
    expect(image).toBe('403 request/foreign-origin');
    const frame = await from(site, { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' });
    expect(frame).toBe('403 request/foreign-origin');
  });

  it('our own page, a typed address and a followed link are let in', async () => {
    for (const site of ['same-origin', 'none']) expect(await from(site)).toBe('401 session/missing');
    const link = await from('cross-site', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' });
    expect(link).toBe('401 session/missing');
  });

  it('a form on another site changes nothing, with or without what browsers say', async () => {
    const headers = { 'content-type': 'text/plain', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    const post = (more: Record<string, string>) => sent('/api/v1/stories', { ...headers, ...more }, '{}');
    expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe('403 request/foreign-origin');
    expect(await post({ origin: 'https://elsewhere.example' })).toBe('403 request/foreign-origin');
    expect(await post({ origin: 'null' })).toBe('403 request/foreign-origin');
  });
});

describe('limits', () => {
  it('an address longer than any of ours', async () => {
    expect(await refusalOf(await ask(`/api/v1/stories?${'x'.repeat(2_100)}`))).toBe('414 request/address-too-long');
  });

  it('headers larger than the server takes', async () => {
    const response = await ask('/health/live', { headers: { 'x-large': 'x'.repeat(20_000) } });
    expect(await refusalOf(response)).toBe('431 request/headers-too-large');
  });

  it('a body that is too large, or too deep', async () => {
    const post = (body: string) =>
      ask('/api/v1/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(await refusalOf(await post(JSON.stringify({ email: 'x'.repeat(9_000_000) })))).toBe('413 request/too-large');
    expect(await refusalOf(await post('['.repeat(17) + ']'.repeat(17)))).toBe('400 request/too-deep');
    expect(await refusalOf(await post('{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)))).toBe(
      '400 request/too-deep',
    );
    expect(await refusalOf(await post('['.repeat(16) + ']'.repeat(16)))).toBe('400 request/invalid');
  });

  it('a NUL, which no text can keep, is the caller’s error', async () => {
    const title = `A story\u0000 with a NUL`;
    const json = await desk.as.editor.post<Refused>('/stories', { title, slug: 'nul' });
    expect([json.status, json.body.code]).toEqual([400, 'request/invalid']);
    const form = await desk.as.reporter.upload<Refused>(
      `/stories/${desk.storyId}/evidence`,
      { name: 'log.txt', bytes: 'The log.' },
      { title },
    );
    expect([form.status, form.body.code]).toEqual([400, 'request/invalid']);
  });

  const multipart = (fields: [string, string | Blob][]) => {
    const form = new FormData();
    for (const [name, value] of fields) form.append(name, value);
    const headers = { authorization: `Bearer ${desk.as.editor['token'] ?? ''}` };
    return ask(`/api/v1/stories/${desk.storyId}/letters`, { method: 'POST', body: form, headers });
  };
  const file: [string, Blob] = ['file', new Blob(['a letter'])];

  it.each<[string, () => [string, string | Blob][], string]>([
    ['two files', () => [file, file], '400 upload/missing-file'],
    ['a file in another field', () => [['other', new Blob(['x'])]], '400 upload/missing-file'],
    ['no file', () => [['title', 'none']], '400 upload/missing-file'],
    [
      '30 fields',
      () => [...Array.from({ length: 30 }, (_, at): [string, string] => [`f${at}`, 'x']), file],
      '413 request/too-large',
    ],
    ['a field of 100 KB', () => [['title', 'x'.repeat(100_000)], file], '413 request/too-large'],
    ['a field with a name of 200 characters', () => [['x'.repeat(200), 'x'], file], '413 request/too-large'],
    ['fields within fields', () => [['a[b][c]', 'x'], file], '413 request/too-large'],
    ['65 MB', () => [['file', new Blob([Buffer.alloc(65 * 1024 * 1024, 'x')])]], '413 request/too-large'],
    ['nothing', () => [['file', new Blob([])]], '422 upload/empty'],
  ])('an upload of %s', async (_, fields, answer) => {
    expect(await refusalOf(await multipart(fields()))).toBe(answer);
  });

  it('somebody who listens with more pages than a person has', async () => {
    const ending = new AbortController();
    const headers = { authorization: `Bearer ${desk.as.reporter['token'] ?? ''}` };
    const listen = () => ask('/api/v1/events', { headers, signal: ending.signal });
    const open = [];
    for (let at = 0; at < 12; at += 1) open.push((await listen()).status);
    expect(open).toEqual(Array(12).fill(200));
    expect(await refusalOf(await listen())).toBe('429 events/too-many');
    const another = await ask('/api/v1/events', {
      headers: { authorization: `Bearer ${desk.as.editor['token'] ?? ''}` },
      signal: ending.signal,
    });
    expect(another.status).toBe(200);
    ending.abort();
  });
});

describe('breaches of the policy', () => {
  const report = (body: unknown, type = 'application/csp-report') =>
    ask('/api/v1/policy-reports', { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify(body) });
  const told = () => service.log.filter((line) => line.includes('broke its policy')).join('\n');

  it('R10: of a report are kept the rule and the foreign origin, and no address of ours', async () => {
    const page = `${service.baseUrl}/letters/0f0f0f0f-aaaa-4bbb-8ccc-123456789abc`;
    const older = {
      'csp-report': {
        'document-uri': page,
        'effective-directive': 'img-src',
        'blocked-uri': 'https://elsewhere.example/pixel?id=0f0f0f0f',
        'script-sample': 'words of the letter',
      },
    };
    expect((await report(older)).status).toBe(204);
    const newer = [
      { type: 'csp-violation', url: page, body: { effectiveDirective: 'script-src-elem', blockedURL: 'inline' } },
      { type: 'deprecation', url: page, body: { effectiveDirective: 'not a breach' } },
    ];
    expect((await report(newer, 'application/reports+json')).status).toBe(204);
    expect(told()).toContain('"directive":"img-src","blocked":"https://elsewhere.example"');
    expect(told()).toContain('"directive":"script-src-elem","blocked":"inline"');
    expect(told()).not.toMatch(/0f0f0f0f|words of the letter|pixel|not a breach/);
  });

  it('what is no report is taken and says nothing; what is too large or too often is refused', async () => {
    const before = told();
    for (const body of [{}, [], null, 7, { 'csp-report': 'x' }, { 'csp-report': { 'blocked-uri': {} } }])
      expect([204, 400]).toContain((await report(body)).status);
    expect(told()).toBe(before);
    expect(await refusalOf(await report({ x: 'x'.repeat(20_000) }))).toBe('413 request/too-large');
    const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await report({})).status));
    expect(statuses).toContain(429);
  });
});

describe('R11: what leaves as a file', () => {
  it.each([
    ['quoted"name.txt', 'quoted_name.txt'],
    ['../../../etc/passwd.txt', 'passwd.txt'],
    ['claim\u202Etxt.exe', 'claimtxt.exe'],
    ['two\r\nSet-Cookie: a=b.txt', 'twoSet-Cookie_ a=b.txt'],
    ['påstand – 御中.txt', 'påstand – 御中.txt'],
    [`${'n'.repeat(300)}.txt`, `${'n'.repeat(196)}.txt`],
  ])('R11: %j is downloaded as %j, and runs nowhere', async (given, name) => {
    // Built by hand: a form's own encoding of names would hide what a hostile client sends.
    const boundary = 'edge';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${given
      .replaceAll('"', '\\"')
      .replaceAll('\r\n', ' \r\n ')}"\r\nContent-Type: text/html\r\n\r\n`;
    const words = `<script>document.title = 'ran'</script> ${given}`;
    const response = await ask(`/api/v1/stories/${desk.storyId}/evidence`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${desk.as.reporter['token'] ?? ''}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      body: `${head}${words}\r\n--${boundary}--\r\n`,
    });
    if (given.includes('\r\n')) {
      // A header cannot hold a line's end: the name ends there or the whole request is refused, and nothing is split.
      expect([202, 400]).toContain(response.status);
      expect(response.headers.get('set-cookie')).toBeNull();
      return;
    }
    expect(response.status).toBe(202);
    const { id } = (await response.json()) as { id: string };
    const { body } = await desk.as.reporter.get<{ document: { id: string } }>(`/evidence/${id}`);
    const { status, headers, bytes } = await download(desk.as.reporter, `/documents/${body.document.id}/original`);
    expect(status).toBe(200);
    expect(bytes.toString()).toBe(words);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="[ -~]+"; filename\*=UTF-8''[\w!#$&+.^`|~%-]+$/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(name);
  });

  it('R11: written documents leave the same way', async () => {
    const answer = await download(desk.as.lawyer, `/letters/${planted.ids['letterId'] ?? ''}/schedule.docx`);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="Answer to .*\.docx"/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('R3: looking changes nothing', () => {
  it('R3: every address that is read answers the same over a database in which nothing can be written', async () => {
    const url = new URL(service.database.appUrl);
    url.searchParams.set('options', '-c default_transaction_read_only=on');
    const readOnly = await createDataSource({ url: url.href, applicationName: 'test reader' }).initialize();
    const api = await createApi({
      dataSource: readOnly,
      databaseUrl: service.database.appUrl,
      blobs: new FileBlobStore(service.blobFolder),
      logger: makeLogger('error', () => undefined),
      secret: TEST_SECRET,
      clearanceMinutes: 15,
      allowPrivateWebhooks: true,
      identity: testIdentity(),
      webFolder: 'none',
    });
    try {
      await api.listen(0, '127.0.0.1');
      const { port } = api.getHttpServer().address() as AddressInfo;
      expect(await readOnly.query('SHOW transaction_read_only')).toEqual([{ transaction_read_only: 'on' }]);
      const paths = readable(await describedApi(service.baseUrl)).filter(
        (path) => path !== '/events' && !RECORDED.has(path),
      );
      expect(paths.length).toBeGreaterThan(40);
      let good = 0;
      for (const role of ['reporter', 'editor', 'lawyer', 'managing_editor', 'admin'] as const) {
        // That somebody is still there is noted once a minute, whatever they do.
        await service.database.query('UPDATE session SET last_seen_at = now()');
        const reader = new Client(`http://127.0.0.1:${port}`, desk.as[role]['token']);
        const answers = paths.map(async (path) => {
          const address = filled(path, planted.ids) + (QUERIES[path] ?? '');
          const [there, here] = await Promise.all([reader.get(address), desk.as[role].get(address)]);
          return { path, there: there.status, here: here.status };
        });
        for (const { path, there, here } of await Promise.all(answers)) {
          expect(`${role} ${path} ${there}`).toBe(`${role} ${path} ${here}`);
          expect([200, 403, 404]).toContain(there);
          if (there === 200) good += 1;
        }
      }
      expect(good).toBeGreaterThan(3 * paths.length);
    } finally {
      await api.close();
      await readOnly.destroy();
    }
  }, 120_000);
});

describe('the slow', () => {
  it('are told so and left: headers that never end, and a body that never comes', async () => {
    const api = await createApi({
      dataSource: service.app,
      databaseUrl: service.database.appUrl,
      blobs: new FileBlobStore(service.blobFolder),
      logger: makeLogger('error', () => undefined),
      secret: TEST_SECRET,
      clearanceMinutes: 15,
      allowPrivateWebhooks: true,
      identity: testIdentity(),
      webFolder: 'none',
      patience: HURRIED,
    });
    try {
      await api.listen(0, '127.0.0.1');
      const { port } = api.getHttpServer().address() as AddressInfo;
      const dawdler = connect(port, '127.0.0.1');
      dawdler.write('GET /health/live HTTP/1.1\r\nHost: here\r\nX-Slow: ');
      let said = '';
      dawdler.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await once(dawdler, 'close');
      expect(said).toMatch(/^HTTP\/1\.1 408 Request Timeout/);
      expect(JSON.parse(said.split('\r\n\r\n')[1] ?? '')).toMatchObject({ code: 'request/too-slow' });

      const promise = request({
        port,
        method: 'POST',
        path: '/api/v1/session',
        headers: { 'content-type': 'application/json', 'content-length': '100' },
      });
      promise.write('{"email":');
      const ended = await Promise.race([once(promise, 'response'), once(promise, 'error'), once(promise, 'close')]);
      expect(ended).toBeDefined();
      const alive = await fetch(`http://127.0.0.1:${port}/health/live`);
      expect(alive.status).toBe(200);
    } finally {
      await api.close();
    }
  });
});
