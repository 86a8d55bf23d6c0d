// R10: a word from each field is looked for in every place where it should not be, on both queue backends.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { QUEUE_SCHEMA } from '#database/queue-schema.js';
import type { Role } from '#domain/vocabulary.js';
import { addMember } from '../support/add-member.js';
import { describedApi, filled, readable, textFields } from '../support/api-surface.js';
import { Aviary, kindOf } from '../support/canaries.js';
import { Client } from '../support/client.js';
import { download } from '../support/download.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { type Planted, plantStory } from '../support/plant-story.js';
import { type RedisServer, startRedis } from '../support/redis-server.js';
import { type SmtpCatcher, startSmtpCatcher } from '../support/smtp-catcher.js';
import { startService, type TestService } from '../support/test-service.js';

/** Fields of requests in which no secret is planted here, and why. */
const UNPLANTED: Readonly<Record<string, string>> = {
  'SignIn.email': 'an address of the newsroom’s own',
  'SignIn.password': 'planted below',
  'NewStory.timeZone': 'one of a list',
  'Deadline.timeZone': 'one of a list',
  'Deadline.local': 'an hour of a strict form',
  'ClearanceRequest.blocks[].text': 'hashed, never kept',
  'FactorCode.code': 'a code, of no use twice',
  'FactorRemoval.code': 'a code, of no use twice',
  'FactorRemoval.password': 'compared, never kept',
  'FactorStart.password': 'compared, never kept',
  'GivenCode.challenge': 'made by the service',
  'GivenCode.code': 'a code, of no use twice',
  'NewShare.newsroomSlug': 'compared with what is there',
  'PasswordChange.old': 'compared, never kept',
  'PasswordChange.password': 'kept as a hash',
  'Reflecting.words': 'words that the draft holds already',
  'SessionConfirmation.code': 'a code, of no use twice',
  'SessionConfirmation.password': 'compared, never kept',
  'SetUp.admin.name': 'only before there is anybody',
  'SetUp.admin.password': 'kept as a hash',
  'SetUp.key': 'compared, never kept',
  'SetUp.newsroom.name': 'only before there is anybody',
  'SetUp.newsroom.timeZone': 'one of a list',
  'Questions.wording{}': 'never kept',
  'Questions.description': 'never kept',
  'Questions.signedBy': 'never kept',
};
const QUERIES: Readonly<Record<string, string>> = { '/drafts/{draftId}/compare': '?from=1&to=2' };
/** Answers with no body to search, or none that ends. */
const NOT_SEARCHED = new Set(['/events']);

describe.each(['postgres', 'redis'] as const)('R10: secrets, with the queue on %s', (backend) => {
  let folder: string;
  let before: string | undefined;
  let redis: RedisServer | undefined;
  let watching: Redis | undefined;
  let monitor: Redis | undefined;
  let smtp: SmtpCatcher;
  let hooks: Server;
  let service: TestService;
  let desk: Desk;
  let strangers: Desk;
  let planted: Planted;
  let birds: Aviary;
  const commands: string[] = [];
  const called: string[] = [];
  const printed: string[] = [];
  const write = { out: process.stdout.write.bind(process.stdout), err: process.stderr.write.bind(process.stderr) };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nightlawyer-canaries-'));
    before = process.env['TMPDIR'];
    if (backend === 'redis') redis = await startRedis();
    // What the readers and uploads leave behind is then here, and nothing of other suites is.
    mkdirSync(join(folder, 'tmp'), { mode: 0o777 });
    process.env['TMPDIR'] = join(folder, 'tmp');
    if (redis !== undefined) {
      watching = new Redis(redis.url);
      monitor = await watching.monitor();
      monitor.on('monitor', (_time: string, args: string[]) => commands.push(args.join(' ')));
    }
    smtp = await startSmtpCatcher();
    hooks = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        called.push(JSON.stringify(request.headers) + Buffer.concat(chunks).toString());
        response.end();
      });
    });
    await new Promise<void>((resolve) => hooks.listen(0, '127.0.0.1', resolve));
    keepWhatIsPrinted();
    service = await startService({ redisUrl: redis?.url, smtpUrl: smtp.url });
    await keepWhatIsQueued(service);
    desk = await makeDesk(service);
    strangers = await makeDesk(service);
    birds = new Aviary(desk.newsroomId);
    planted = await plant();
    await quiet();
  }, 180_000);

  afterAll(async () => {
    await (service as TestService | undefined)?.stop();
    process.stdout.write = write.out;
    process.stderr.write = write.err;
    monitor?.disconnect();
    watching?.disconnect();
    await redis?.stop();
    await (smtp as SmtpCatcher | undefined)?.stop();
    (hooks as Server | undefined)?.close();
    (hooks as Server | undefined)?.closeAllConnections();
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(folder, { recursive: true, force: true });
  });

  function keepWhatIsPrinted(): void {
    const keeping =
      (through: typeof process.stdout.write): typeof process.stdout.write =>
      (chunk: Uint8Array | string, ...rest: []) => {
        printed.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
        return through(chunk, ...rest);
      };
    process.stdout.write = keeping(write.out);
    process.stderr.write = keeping(write.err);
  }

  /** Jobs are gone once they are done: each row of the queue is copied as it is written. */
  async function keepWhatIsQueued({ database }: TestService): Promise<void> {
    if (backend === 'redis') return;
    await database.query('CREATE TABLE public.seen_in_queue (row text)');
    await database.query('GRANT INSERT ON public.seen_in_queue TO PUBLIC');
    await database.query(`CREATE FUNCTION public.see_in_queue() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS
      $$ BEGIN INSERT INTO public.seen_in_queue VALUES (NEW::text); RETURN NULL; END $$`);
    const tables = await database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = $1`,
      [QUEUE_SCHEMA],
    );
    expect(tables.length).toBeGreaterThan(0);
    for (const { name } of tables) {
      await database.query(
        `CREATE TRIGGER see AFTER INSERT OR UPDATE ON ${name} FOR EACH ROW EXECUTE FUNCTION public.see_in_queue()`,
      );
    }
  }

  async function plant(): Promise<Planted> {
    const second = (await addMember(service, desk, 'editor', 'The second editor')).client;
    const { port } = hooks.address() as AddressInfo;
    const letter = [
      'Dear Editor,',
      'We act for Calloway Freight.',
      `1. It is false that our client ${birds.release('a letter')} falsified the inspection records.`,
      '2. It is untrue that the lorries were warm.',
    ].join('\n\n');
    const log = `The log ${birds.release('a piece of evidence')} of Calloway Freight.`;
    const result = await plantStory(
      { ...desk.as, second, lawyerId: desk.people.lawyer },
      {
        text: (field, most) => `Inspector ${birds.release(field)} falsified the records.`.slice(0, most),
        letters: [{ name: `${birds.release("a letter's file name")}.txt`, bytes: letter }],
        evidence: [{ name: `${birds.release("a piece of evidence's file name")}.txt`, bytes: log }],
        sensitivity: 'source_revealing',
        webhook: `http://127.0.0.1:${port}/`,
      },
    );
    birds.adopt('a session', desk.as.editor['token'] ?? '');
    // Something for programs and people to be told of, now that they listen.
    await desk.as.lawyer.post(`/stories/${result.ids['storyId'] ?? ''}/legal-stops`, {
      kind: 'undertaking',
      reference: `Inspector ${birds.release('NewLegalStop.reference')}`,
    });
    await provoke(result);
    return result;
  }

  /** Requests that are refused, with secrets in them. */
  async function provoke({ ids }: Planted): Promise<void> {
    const secret = birds.release('AdviceWords.reasoning');
    const password = birds.release('a password');
    const { lawyer, reporter } = desk.as;
    const refused = [
      await lawyer.post(`/assertions/${ids['assertionId'] ?? ''}/opinions`, {
        ruling: secret,
        advice: { reasoning: secret },
      }),
      await lawyer.post(`/assertions/${ids['assertionId'] ?? ''}/opinions`, {
        advice: { [secret]: 1, defences: secret },
      }),
      await reporter.upload(
        `/stories/${ids['storyId'] ?? ''}/evidence`,
        { name: `${secret}.pdf`, bytes: `%PDF-1.7 ${secret}` },
        { title: secret.repeat(50) },
      ),
      await lawyer.get(`/stories/${secret}`),
      await lawyer.get(`/${secret}`),
      await new Client(service.baseUrl, secret).get('/session'),
      await new Client(service.baseUrl).post('/session', { email: `${secret}@newsroom.example`, password }),
      await new Client(service.baseUrl).post('/session', { email: 'x', password, [secret]: secret }),
    ];
    const broken = await fetch(`${service.baseUrl}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: `nightlawyer_session=${secret}` },
      body: `{"password": "${password}`,
    });
    for (const { status, body } of [...refused, { status: broken.status, body: await broken.text() }]) {
      expect(status).toBeGreaterThanOrEqual(400);
      const found = birds.foundIn(JSON.stringify(body));
      // The name of a field that is not ours may come back to whoever sent it; what it holds may not.
      expect(found).toEqual([]);
    }
    const unreadable = await reporter.upload<{ id: string }>(
      `/stories/${ids['storyId'] ?? ''}/evidence`,
      { name: 'broken.pdf', bytes: `%PDF-1.7\n${birds.release('a piece of evidence')}` },
      { title: 'Broken' },
    );
    await until(
      () => reporter.get<{ document: { status: string } }>(`/evidence/${unreadable.body.id}`),
      ({ body }) => body.document.status !== 'pending',
    );
  }

  /** All work is done, and all that was to be told was told. */
  async function quiet(): Promise<void> {
    await until(
      () =>
        service.database.query<{ left: number }>(
          `SELECT count(*)::int AS left FROM task WHERE state IN ('pending', 'running')`,
        ),
      ([row]) => row?.left === 0,
      60_000,
    );
    await until(
      () => Promise.resolve(called.length),
      (count) => count > 0,
    );
    await until(
      () => Promise.resolve(smtp.mails.length),
      (count) => count > 0,
    );
  }

  it('R10: every text of every request was planted, or is named as one in which there is no secret', async () => {
    const known = new Set([...planted.fields, ...Object.keys(UNPLANTED)]);
    expect(textFields(await describedApi(service.baseUrl)).filter((field) => !known.has(field))).toEqual([]);
  });

  it('R10: no address gives anybody a word of a kind that they may not read', async () => {
    const paths = readable(await describedApi(service.baseUrl)).filter((path) => !NOT_SEARCHED.has(path));
    const seen = new Set<string>();
    const readers: [string, Role | null, Client][] = [
      ['somebody signed out', null, new Client(service.baseUrl)],
      ...Object.entries(strangers.as).map(([role, client]): [string, null, Client] => [
        `a stranger, ${role}`,
        null,
        client,
      ]),
      ...Object.entries(desk.as).map(([role, client]): [string, Role, Client] => [role, role as Role, client]),
    ];
    for (const [who, role, client] of readers) {
      const answers = paths.map(async (path) => {
        const address = filled(path, planted.ids) + (QUERIES[path] ?? '');
        const { bytes } = await download(client, address);
        return { path, found: birds.foundIn(bytes.toString()) };
      });
      for (const { path, found } of await Promise.all(answers)) {
        for (const field of found) seen.add(field);
        const forbidden = found.filter(
          (field) => role === null || !(kindOf(field).readers as readonly string[]).includes(role),
        );
        expect({ who, path, forbidden }).toEqual({ who, path, forbidden: [] });
      }
    }
    // The search can find: what the desk may read, it was given.
    for (const field of [
      'AdviceWords.reasoning',
      'NewDraft.title',
      'NewSignOff.statement (legal)',
      'NewOverride.reason',
      'a letter',
    ])
      expect(seen).toContain(field);
  }, 120_000);

  it('R10: neither the logs nor anything printed', () => {
    expect(service.log.length).toBeGreaterThan(0);
    expect(birds.foundIn([...service.log, ...printed].join('\n'))).toEqual([]);
  });

  it('R9: nor the audit log, nor a task', async () => {
    for (const table of ['audit_event', 'task']) {
      const rows = await service.database.query<{ row: string }>(`SELECT t::text AS row FROM ${table} AS t`);
      expect(rows.length).toBeGreaterThan(10);
      expect({ table, found: birds.foundIn(rows.map(({ row }) => row).join('\n')) }).toEqual({ table, found: [] });
    }
  });

  it('R7: nor a job, while it waited or ran', async () => {
    const jobs =
      backend === 'redis'
        ? commands
        : (await service.database.query<{ row: string }>('SELECT row FROM public.seen_in_queue')).map(({ row }) => row);
    expect(jobs.join('\n')).toMatch(/taskId/);
    expect(birds.foundIn(jobs.join('\n'))).toEqual([]);
    if (redis === undefined) return;
    const client = new Redis(redis.url);
    for (const key of await client.keys('*')) {
      const kind = await client.type(key);
      const held = kind === 'hash' ? await client.hgetall(key) : await client.dump(key);
      expect({ key, found: birds.foundIn(JSON.stringify(held)) }).toEqual({ key, found: [] });
    }
    client.disconnect();
  });

  it('R10: nor a mail or a webhook', () => {
    expect(birds.foundIn(smtp.mails.map(({ raw, text, subject }) => `${raw}\n${text}\n${subject}`).join('\n'))).toEqual(
      [],
    );
    expect(birds.foundIn(called.join('\n'))).toEqual([]);
  });

  it('R11: nor a file that was left behind', () => {
    const left = filesIn(join(folder, 'tmp')).filter((path) => !path.startsWith(service.blobFolder));
    expect(left.filter((path) => birds.foundIn(readFileSync(path, 'latin1')).length > 0)).toEqual([]);
    expect(filesIn(service.blobFolder).length).toBeGreaterThan(0);
  });

  it('R10: a session and a password are nowhere in the database, not even by their owner’s hand', async () => {
    const tables = await service.database.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const rows = await service.database.query<{ row: string }>(`SELECT t::text AS row FROM ${name} AS t`);
      const found = birds.foundIn(rows.map(({ row }) => row).join('\n'));
      expect({ name, found: found.filter((field) => ['a session', 'a password'].includes(field)) }).toEqual({
        name,
        found: [],
      });
    }
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}
