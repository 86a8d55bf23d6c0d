// Programs that are told: where they may be, how they know it is us, and what they are told.
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WebhookSender } from '#notices/webhook-sender.js';
import { WebhookService } from '#notices/webhook.service.js';
import { Seal } from '#platform/seal.js';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { startService, TEST_SECRET, type TestService } from '../support/test-service.js';
import { quiet, toldOf } from '../support/told.js';

interface WebhookBody {
  id: string;
  address: string;
  kinds: string[];
  version: number;
  last: { state: string; errorCode: string | null } | null;
  secret?: string;
}
interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const CANARY = 'Zanzibarine';

let service: TestService;
let desk: Desk;
let received: Received[] = [];
let answer: (path: string, response: ServerResponse) => void;
let base: string;
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
  request.on('end', () => {
    received.push({ path: request.url ?? '', headers: request.headers, body });
    answer(request.url ?? '', response);
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
  service = await startService();
});

beforeEach(() => {
  received = [];
  answer = (_path, response) => response.end('ok');
});

afterEach(() => {
  receiver.closeAllConnections();
});

afterAll(async () => {
  await service.stop();
  await new Promise((resolve) => receiver.close(resolve));
});

async function add(path: string, kinds: string[] = ['letter_arrived']): Promise<WebhookBody & { secret: string }> {
  const { status, body } = await desk.as.admin.post<WebhookBody & { secret: string }>('/webhooks', {
    address: base + path,
    kinds,
  });
  if (status !== 201) throw new Error(`the webhook answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

async function receiveLetter(on = desk): Promise<string> {
  const file = { name: `${CANARY}.txt`, bytes: `We act for ${CANARY} Ltd.\n\n1. It is false that it lied.\n` };
  return (await on.as.reporter.upload(`/stories/${on.storyId}/letters`, file)).body.id;
}

const listed = async () => (await desk.as.admin.get<{ items: WebhookBody[] }>('/webhooks')).body.items;

describe('adding a webhook', () => {
  beforeAll(async () => {
    desk = await makeDesk(service);
  });

  it('is the administrator’s; the secret is shown once, and stored so that the database does not give it away', async () => {
    const { secret, ...made } = await add('/hook', ['letter_arrived', 'draft_ready', 'draft_ready']);
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(made).toMatchObject({ address: `${base}/hook`, kinds: ['letter_arrived', 'draft_ready'], last: null });
    expect(await listed()).toEqual([made]);
    const stored = JSON.stringify(await service.database.query('SELECT * FROM webhook'));
    expect(stored).toContain(made.id);
    expect(stored).not.toContain(secret.slice('whsec_'.length));
    for (const role of ['editor', 'lawyer', 'managing_editor'] as const)
      expect((await desk.as[role].get<Refused>('/webhooks')).body.code).toBe('session/forbidden');
  });

  it.each([
    ['no kinds', { address: 'https://cms.example/hook', kinds: [] }],
    ['an unknown kind', { address: 'https://cms.example/hook', kinds: ['everything'] }],
    ['no address', { address: 'hook', kinds: ['assigned'] }],
  ])('refuses %s', async (_what, body) => {
    expect((await desk.as.admin.post<Refused>('/webhooks', body)).body.code).toBe('request/invalid');
  });
});

describe('a webhook', () => {
  beforeEach(async () => {
    desk = await makeDesk(service);
  });

  it('is told in the standard form of what it asked for, once, signed, and without a word of what it is about', async () => {
    const { secret } = await add('/hook');
    await add('/other', ['draft_ready']);
    const letterId = await receiveLetter();
    await until(
      () => Promise.resolve(received),
      (all) => all.length > 0,
    );
    await quiet(service, desk.newsroomId);
    const [one, ...more] = received;
    expect([one?.path, more]).toEqual(['/hook', []]);
    const body = JSON.parse(one?.body ?? '') as Record<string, unknown>;
    const [notice] = await toldOf(desk.as.lawyer, 'letter_arrived', desk.storyId);
    expect(body).toEqual({
      id: notice?.id,
      kind: 'letter_arrived',
      storyId: desk.storyId,
      draftId: null,
      subjectId: letterId,
      at: notice?.at,
      link: `https://nightlawyer.example/letters/${letterId}`,
    });
    const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = one?.headers ?? {};
    const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
    const signed = createHmac('sha256', key).update(`${String(id)}.${String(timestamp)}.${one?.body ?? ''}`);
    expect([id, signature]).toEqual([body['id'], `v1,${signed.digest('base64')}`]);
    expect(Math.abs(Date.now() / 1_000 - Number(timestamp))).toBeLessThan(60);
    expect(JSON.stringify(received)).not.toContain(CANARY);
    const states = (await listed()).map(({ address, last }) => [address, last?.state ?? null]);
    expect(states).toEqual([
      [`${base}/hook`, 'delivered'],
      [`${base}/other`, null],
    ]);
  });

  it('that fails is told again under the same id, and holds up no other', async () => {
    let refusals = 2;
    answer = (path, response) => {
      response.statusCode = path === '/weak' && refusals-- > 0 ? 503 : 204;
      response.end();
    };
    await add('/weak');
    await add('/strong');
    await receiveLetter();
    await until(listed, (all) => all.every(({ last }) => last?.state === 'delivered'));
    const ids = (path: string) =>
      received.filter((one) => one.path === path).map(({ headers }) => headers['webhook-id']);
    expect(ids('/strong')).toHaveLength(1);
    expect(ids('/weak')).toEqual(Array(3).fill(ids('/strong')[0]));
  });

  it('that redirects is not followed, and that is no delivery', async () => {
    answer = (path, response) => {
      if (path === '/moved') response.writeHead(307, { location: `${base}/elsewhere` });
      response.end();
    };
    await add('/moved');
    await receiveLetter();
    await until(
      () => Promise.resolve(received),
      (all) => all.length >= 2,
    );
    expect(new Set(received.map(({ path }) => path))).toEqual(new Set(['/moved']));
    expect((await listed())[0]?.last?.state).toBe('pending');
  });

  it('that answers without end is cut off, and was told all the same', async () => {
    let sent = 0;
    answer = (_path, response) => {
      response.on('error', () => undefined);
      const more = () => {
        while (!response.destroyed && sent < 64 * 1024 * 1024) {
          sent += 65_536;
          if (!response.write(Buffer.alloc(65_536))) {
            response.once('drain', more);
            return;
          }
        }
      };
      more();
    };
    await add('/endless');
    await receiveLetter();
    await until(listed, (all) => all[0]?.last?.state === 'delivered');
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });

  it('that was removed is told no more, not even what was under way', async () => {
    answer = (_path, response) => {
      response.statusCode = 500;
      response.end();
    };
    const { id, version } = await add('/gone');
    await receiveLetter();
    await until(
      () => Promise.resolve(received.filter(({ path }) => path === '/gone')),
      (told) => told.length > 0,
    );
    expect((await desk.as.admin.post(`/webhooks/${id}/remove`, { version })).status).toBe(204);
    expect((await desk.as.admin.post<Refused>(`/webhooks/${id}/remove`, { version })).body.code).toBe(
      'webhook/not-found',
    );
    await until(
      () =>
        service.database.query<{ error_code: string }>('SELECT error_code FROM notice_delivery WHERE webhook_id = $1', [
          id,
        ]),
      ([row]) => row?.error_code === 'webhook/not-found',
    );
    expect(await listed()).toEqual([]);
  });
});

describe('where inner addresses are not allowed', () => {
  let strict: TestService;
  let theirs: Desk;

  beforeAll(async () => {
    strict = await startService({ refusePrivateWebhooks: true });
    theirs = await makeDesk(strict);
  });

  afterAll(async () => {
    await strict.stop();
  });

  it.each([
    'https://127.0.0.1/hook',
    'https://localhost/hook',
    'https://[::1]/hook',
    'https://[::ffff:10.0.0.1]/hook',
    'https://169.254.169.254/latest/meta-data',
    'https://2130706433/hook',
    'https://0x7f.1/hook',
    'https://name:word@cms.example/hook',
    'https://no-such-host.invalid/hook',
    'http://9.9.9.9/hook',
    'ftp://9.9.9.9/hook',
    'file:///etc/passwd',
  ])('%s is refused when it is added', async (address) => {
    const { body } = await theirs.as.admin.post<Refused>('/webhooks', { address, kinds: ['letter_arrived'] });
    expect(body.code).toBe('webhook/refused');
  });

  it('one whose name has come to mean an inner address is not reached', async () => {
    const actor = {
      newsroomId: theirs.newsroomId,
      personId: theirs.people.admin,
      name: 'The admin',
      role: 'admin' as const,
      via: 'session' as const,
    };
    const lax = new WebhookService(strict.app, new WebhookSender(new Seal(TEST_SECRET), true));
    const { webhook } = await lax.add(actor, `${base}/inner`, ['letter_arrived']);
    await receiveLetter(theirs);
    await until(
      () =>
        strict.database.query<{ state: string; error_code: string }>(
          'SELECT state, error_code FROM notice_delivery WHERE webhook_id = $1',
          [webhook.id],
        ),
      ([row]) => row?.state === 'failed' && row.error_code === 'webhook/refused',
    );
    // What is tried again for the newsroom of the suites before may still come in.
    expect(received.filter(({ path }) => path === '/inner')).toEqual([]);
  });
});
