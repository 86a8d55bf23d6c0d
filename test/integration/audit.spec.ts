// R9: the audit log as people meet it: read in words, checked, signed, kept elsewhere, and taken away whole.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { AuditCheckService } from '#audit/audit-check.service.js';
import type { AuditHead } from '#audit/audit-head.js';
import { fillHeadFolder } from '#audit/head-folder.js';
import { readHeads } from '#audit/read-heads.js';
import { sealHeads } from '#audit/seal-heads.js';
import { verifyChain } from '#audit/verify-chain.js';
import { createDataSource } from '#database/data-source.js';
import { withActor } from '#database/with-actor.js';
import { type PersonActor, systemActor } from '#domain/actor.js';
import { ZipArchive } from '#documents/zip.js';
import { foundNewsroom } from '#identity/found-newsroom.js';
import { makeLogger } from '#platform/logger.js';
import { SigningKey } from '#platform/signing-key.js';
import type { Client, Refused } from '../support/client.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { createTestDatabase } from '../support/test-database.js';
import { startService, TEST_SECRET, type TestService } from '../support/test-service.js';

interface Line {
  seq: string;
  at: string;
  actor: { id: string | null; name: string; role: string };
  event: string;
  words: string;
  payload: Record<string, unknown> | null;
  hash: string;
}
interface Page {
  items: Line[];
  next: string | null;
}
interface Check {
  id: string | null;
  state: string;
  entries: number | null;
  head: string | null;
  heads: number | null;
  headsUpTo: string | null;
  firstBad: { seq: string; reason: string } | null;
}

const key = new SigningKey(TEST_SECRET);
const silent = makeLogger('error', () => undefined);
let service: TestService;
let worker: DataSource;
let desk: Desk;
let other: Desk;
let folder: string;

beforeAll(async () => {
  service = await startService();
  worker = await createDataSource({ url: service.database.workerUrl, applicationName: 'test heads' }).initialize();
  desk = await makeDesk(service);
  other = await makeDesk(service);
  folder = await mkdtemp(join(tmpdir(), 'nightlawyer-heads-'));
});

afterAll(async () => {
  await worker.destroy();
  await service.stop();
  await rm(folder, { recursive: true, force: true });
});

const logOf = async (client: Client, query = '') => (await client.get<Page>(`/audit${query}`)).body;

async function makeDraft({ as, storyId }: Desk, title: string): Promise<string> {
  const blocks = [{ kind: 'body', text: 'Mr Hale ran the ferry without a licence for eleven years.' }];
  return (await as.reporter.post<{ id: string }>(`/stories/${storyId}/drafts`, { title, blocks })).body.id;
}

/** Behind the service's back, as whoever owns the database can. */
async function tamper(sql: string): Promise<void> {
  await service.database.query('ALTER TABLE audit_event DISABLE TRIGGER USER');
  await service.database.query(sql);
  await service.database.query('ALTER TABLE audit_event ENABLE TRIGGER USER');
}

describe('R9: eight clients at once', () => {
  it('R9: make one chain without a fork or a gap', async () => {
    const newsroom = { slug: 'crowded', name: 'Crowded', timeZone: 'UTC' };
    const { newsroomId } = await foundNewsroom(service.app, newsroom, []);
    const before = await chain(newsroomId);
    const client = async () => {
      for (let time = 0; time < 25; time += 1)
        await withActor(service.app, systemActor(newsroomId), ({ record }) => {
          record({ event: 'story.created', payload: { storyId: randomUUID() } });
          return Promise.resolve();
        });
    };
    await Promise.all(Array.from({ length: 8 }, client));
    const after = await chain(newsroomId);
    expect(after).toMatchObject({ entries: (before?.entries ?? 0) + 200, firstBad: null });
  });

  const chain = (newsroomId: string) =>
    withActor(service.app, systemActor(newsroomId), ({ manager }) => verifyChain(manager, newsroomId));
});

describe('GET /audit', () => {
  it('R9: says in words who did what, newest first, page by page without a hole', async () => {
    const draftId = await makeDraft(desk, 'The ferry');
    const whole = await logOf(desk.as.lawyer, '?limit=200');
    expect(whole.next).toBeNull();
    const numbers = whole.items.map(({ seq }) => Number(seq));
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, place) => numbers.length - place));
    const submitted = whole.items.find(
      ({ event, payload }) => event === 'draft.created' && payload?.['draftId'] === draftId,
    );
    expect(submitted?.words).toBe('The reporter submitted the draft “The ferry”.');
    expect(submitted?.actor).toEqual({ id: desk.people.reporter, name: 'The reporter', role: 'reporter' });
    const paged: Line[] = [];
    for (let before: string | null = ''; before !== null;) {
      const page: Page = await logOf(desk.as.lawyer, `?limit=3${before === '' ? '' : `&before=${before}`}`);
      paged.push(...page.items);
      before = page.next;
    }
    expect(paged.slice(-whole.items.length)).toEqual(whole.items);
  });

  it('R9: is filtered by event, by person, by time, and by what belongs to a record', async () => {
    const draftId = await makeDraft(other, 'Another ferry');
    const quiet = await makeDraft(other, 'A quiet one');
    const lawyer = other.as.lawyer;
    await until(
      () => logOf(lawyer, `?about=${draftId}&event=draft.flagged`),
      ({ items }) => items.length === 1,
    );
    const about = (await logOf(lawyer, `?about=${draftId}&limit=200`)).items;
    expect(about.length).toBeGreaterThan(2);
    for (const { payload } of about) expect(Object.values(payload ?? {})).not.toContain(quiet);
    const added = await lawyer.get<{ items: { id: string }[] }>(`/drafts/${draftId}/assertions`);
    const [assertion] = added.body.items;
    if (assertion !== undefined) {
      await other.as.editor.post(`/assertions/${assertion.id}/accept`, { version: 1 });
      const moved = (await logOf(lawyer, `?about=${draftId}&event=assertion.moved-on`)).items;
      expect(moved.map(({ payload }) => payload?.['assertionId'])).toContain(assertion.id);
    }
    const ofStory = (await logOf(lawyer, `?about=${other.storyId}&limit=200`)).items;
    expect(ofStory.map(({ seq }) => seq)).toEqual(expect.arrayContaining(about.map(({ seq }) => seq)));
    const own = (await logOf(lawyer, `?personId=${other.people.reporter}&limit=200`)).items;
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own.map(({ actor }) => actor.id))).toEqual(new Set([other.people.reporter]));
    const [newest] = (await logOf(lawyer, '?limit=1')).items;
    expect((await logOf(lawyer, `?to=${newest?.at ?? ''}`)).items.every(({ at }) => at < (newest?.at ?? ''))).toBe(
      true,
    );
    expect((await logOf(lawyer, `?from=${newest?.at ?? ''}`)).items.every(({ at }) => at >= (newest?.at ?? ''))).toBe(
      true,
    );
    expect((await logOf(lawyer, '?from=2031-01-01T00:00:00Z')).items).toEqual([]);
  });

  it('R10: an administrator reads what kind of thing was done, and neither titles nor rulings nor ids', async () => {
    await makeDraft(desk, 'Not for administrators');
    const log = await desk.as.admin.get<Page>('/audit?limit=200');
    expect(log.status).toBe(200);
    expect(JSON.stringify(log.body)).not.toContain('Not for administrators');
    expect(log.body.items.every(({ payload }) => payload === null)).toBe(true);
    expect(log.body.items.map(({ words }) => words)).toContain('The reporter submitted a draft.');
  });

  it.each(['reporter', 'editor', 'outside_counsel'] as const)('R10: a %s reads none of it', async (role) => {
    for (const path of ['/audit', '/audit/heads', '/audit/export'])
      expect((await desk.as[role].get<Refused>(path)).body.code).toBe('session/forbidden');
    expect((await desk.as[role].post<Refused>('/audit/verify')).body.code).toBe('session/forbidden');
  });

  it('R10: another newsroom’s entries are not in it, whatever is asked for', async () => {
    const draftId = await makeDraft(other, 'Theirs');
    expect((await logOf(desk.as.lawyer, `?about=${draftId}`)).items).toEqual([]);
    expect((await logOf(desk.as.lawyer, `?personId=${other.people.reporter}`)).items).toEqual([]);
  });

  it.each(['before=0', 'before=abc', 'limit=0', 'limit=1000', 'event=draft.burnt', 'about=1', 'from=yesterday'])(
    'R12: ?%s is refused',
    async (query) => {
      expect((await desk.as.lawyer.get<Refused>(`/audit?${query}`)).body.code).toBe('request/invalid');
    },
  );
});

describe('signed heads', () => {
  const bothKeep = async (minutes: number, now = new Date()) => {
    await sealHeads(worker, key, silent, now, minutes);
    return fillHeadFolder(worker, folder);
  };
  const headsOf = async (of: Desk) => (await of.as.lawyer.get<{ items: AuditHead[] }>('/audit/heads')).body.items;

  it('R9: a chain that moved is signed when its time has come, once, and kept in a folder that nothing is overwritten in', async () => {
    const own = await makeDesk(service);
    // The worker's own rounds go by the clock; these are ahead of it.
    const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    expect(await bothKeep(60, later(61))).toBeGreaterThan(0);
    const first = await headsOf(own);
    await bothKeep(0, later(62));
    expect(await headsOf(own)).toEqual(first);
    await makeDraft(own, 'Moves the chain');
    await bothKeep(60, later(100));
    expect(await headsOf(own)).toEqual(first);
    await bothKeep(60, later(122));
    const second = await headsOf(own);
    expect(second.slice(1)).toEqual(first);
    expect(Number(second[0]?.seq)).toBeGreaterThan(Number(first[0]?.seq));
    const kept = (await readHeads(folder)).filter(({ newsroomId }) => newsroomId === own.newsroomId);
    expect(kept).toEqual([...second].reverse());
    const [name] = (await readdir(folder)).filter((file) => file.startsWith(own.newsroomId));
    const was = await readFile(join(folder, name ?? ''), 'utf8');
    await rm(join(folder, (await readdir(folder)).filter((file) => file.startsWith(own.newsroomId)).at(-1) ?? ''));
    expect(await fillHeadFolder(worker, folder)).toBe(1);
    expect(await readFile(join(folder, name ?? ''), 'utf8')).toBe(was);
  });

  it('R9: a stretch that was tampered with is never signed', async () => {
    const own = await makeDesk(service);
    await bothKeep(0);
    const [before] = await headsOf(own);
    await makeDraft(own, 'Then altered');
    await tamper(
      `UPDATE audit_event SET actor_name = 'Somebody else' WHERE newsroom_id = '${own.newsroomId}' AND seq = ${Number(before?.seq) + 1}`,
    );
    const said: string[] = [];
    await sealHeads(
      worker,
      key,
      makeLogger('error', (line) => said.push(line)),
      new Date(),
      0,
    );
    expect((await headsOf(own))[0]).toEqual(before);
    expect(said.join('\n')).toContain(own.newsroomId);
  });

  it('R9: a webhook that asked for heads gets them whole and signed, and nothing else', async () => {
    const own = await makeDesk(service);
    const got: { headers: IncomingMessage['headers']; body: string }[] = [];
    const receiver: Server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
      request.on('end', () => {
        got.push({ headers: request.headers, body });
        response.end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = receiver.address() as AddressInfo;
      const address = `http://127.0.0.1:${port}/heads`;
      const added = await own.as.admin.post('/webhooks', { address, kinds: ['audit_head'] });
      expect(added.status).toBe(201);
      await makeDraft(own, 'Not told of');
      await sealHeads(worker, key, silent, new Date(), 0);
      await until(() => Promise.resolve(got), (all) => all.length > 0); // prettier-ignore
      const [head] = await headsOf(own);
      const [first] = got;
      expect(first?.headers['webhook-signature']).toMatch(/^v1,/);
      expect(JSON.parse(first?.body ?? '')).toEqual({ id: first?.headers['webhook-id'], kind: 'audit_head', head });
      expect(first?.body).not.toContain('Not told of');
    } finally {
      receiver.close();
    }
  });
});

describe('POST /audit/verify', () => {
  const check = async (of: Desk) => (await of.as.managing_editor.post<Check>('/audit/verify')).body;

  it('R9: answers how many entries hold, and names the first that does not', async () => {
    const own = await makeDesk(service);
    const whole = await check(own);
    expect(whole).toMatchObject({ id: null, state: 'done', firstBad: null });
    const [newest] = (await logOf(own.as.lawyer, '?limit=1')).items;
    expect([whole.entries, whole.head]).toEqual([Number(newest?.seq), newest?.hash]);
    await tamper(`UPDATE audit_event SET actor_role = 'lawyer' WHERE newsroom_id = '${own.newsroomId}' AND seq = 3`);
    expect(await check(own)).toMatchObject({ entries: 2, firstBad: { seq: '3', reason: 'altered' } });
  });

  it('R9: finds a tail that was cut off behind a head', async () => {
    const own = await makeDesk(service);
    await sealHeads(worker, key, silent, new Date(), 0);
    const { entries, headsUpTo } = await check(own);
    expect(headsUpTo).toBe(String(entries));
    await tamper(`DELETE FROM audit_event WHERE newsroom_id = '${own.newsroomId}' AND seq >= ${Number(entries) - 1}`);
    expect((await check(own)).firstBad).toEqual({ seq: String(Number(entries) - 1), reason: 'cut-off' });
  });

  it('R9: a long one is done by the worker, and asked for again', async () => {
    const actor: PersonActor = {
      newsroomId: desk.newsroomId,
      personId: desk.people.lawyer,
      name: 'The lawyer',
      role: 'lawyer',
      via: 'session',
    };
    const started = await new AuditCheckService(service.app, key, 0).check(actor);
    expect(started).toMatchObject({ state: 'running', report: null });
    const path = `/audit/checks/${started.id ?? ''}`;
    const done = await until(
      () => desk.as.lawyer.get<Check>(path),
      ({ body }) => body.state === 'done',
    );
    expect(done.body.firstBad).toBeNull();
    expect(done.body.entries).toBeGreaterThan(3);
    expect((await other.as.lawyer.get<Refused>(path)).body.code).toBe('audit/no-check');
  });
});

/** What execFile rejects with, where the program ended with another status than 0. */
function endedBadly(error: unknown): { status: number; stdout: string; stderr: string } {
  const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
  return { status: code, stdout, stderr };
}

describe('GET /audit/export', () => {
  const run = promisify(execFile);

  async function takeAway(of: Desk): Promise<string> {
    const token = (of.as.lawyer as unknown as { token: string }).token;
    const response = await fetch(`${service.baseUrl}/api/v1/audit/export`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="audit-.*\.zip"$/);
    const archive = new ZipArchive(new Uint8Array(await response.arrayBuffer()), 100_000_000);
    const unpacked = await mkdtemp(join(tmpdir(), 'nightlawyer-bundle-'));
    for (const name of archive.names()) await writeFile(join(unpacked, name), archive.read(name) ?? '');
    return unpacked;
  }

  /** What the verifier in the bundle itself says, as a program of its own. */
  async function verify(unpacked: string, ...args: string[]) {
    const ended = await run(process.execPath, [join(unpacked, 'verify.mjs'), ...args]).then(
      ({ stdout }) => ({ status: 0, stdout }),
      (error: unknown) => endedBadly(error),
    );
    return {
      status: ended.status,
      said: JSON.parse(ended.stdout) as { valid: boolean; firstBad: { seq: string } | null },
    };
  }

  it('R9: is checked by its own verifier, ends with its own record, and every alteration of it is found', async () => {
    const own = await makeDesk(service);
    await makeDraft(own, 'Taken away');
    await sealHeads(worker, key, silent, new Date(), 0);
    const unpacked = await takeAway(own);
    try {
      const { status, said } = await verify(unpacked);
      expect([status, said]).toMatchObject([0, { valid: true, firstBad: null }]);
      const path = join(unpacked, 'entries-00001.jsonl');
      const text = await readFile(path, 'utf8');
      const entries = text.trimEnd().split('\n');
      const last = JSON.parse(entries.at(-1) ?? '') as { seq: string; event: string };
      expect(last).toMatchObject({
        event: 'audit.exported',
        seq: String(entries.length),
        payload: { entries: entries.length - 1 },
      });
      const alterations: [number, (lines: string[]) => void][] = [
        [2, (lines) => (lines[1] = lines[1]?.replace('"role":"system"', '"role":"editor"') ?? '')],
        [3, (lines) => lines.splice(2, 1)],
        [2, (lines) => lines.splice(1, 2, lines[2] ?? '', lines[1] ?? '')],
        [entries.length, (lines) => lines.pop()],
        [4, (lines) => (lines[3] = lines[3]?.replace('{', '{"seq":"9",') ?? '')],
        [1, (lines) => lines.splice(0)],
      ];
      for (const [seq, alter] of alterations) {
        const lines = [...entries];
        alter(lines);
        await writeFile(path, lines.map((line) => `${line}\n`).join(''));
        const found = await verify(unpacked);
        expect([found.status, found.said.firstBad?.seq]).toEqual([1, String(seq)]);
      }
    } finally {
      await rm(unpacked, { recursive: true, force: true });
    }
  });

  it('R9: a log forged from end to end, with a key of its own, fails against the key and the heads that were kept', async () => {
    const own = await makeDesk(service);
    await sealHeads(worker, key, silent, new Date(), 0);
    const unpacked = await takeAway(own);
    try {
      const kept = join(unpacked, 'kept.json');
      await writeFile(kept, JSON.stringify((await own.as.lawyer.get('/audit/heads')).body));
      await writeFile(join(unpacked, 'our-key.pem'), key.published().pem);
      const trusted = ['--key', join(unpacked, 'our-key.pem'), '--heads', kept];
      expect((await verify(unpacked, ...trusted)).status).toBe(0);
      const forger = new SigningKey('the secret of whoever forges whole logs');
      await writeFile(join(unpacked, 'key.json'), JSON.stringify(forger.published()));
      expect((await verify(unpacked, '--heads', kept)).status).toBe(1);
      expect((await verify(unpacked, ...trusted)).status).toBe(0);
    } finally {
      await rm(unpacked, { recursive: true, force: true });
    }
  });
});

describe('nightlawyer verify-audit', () => {
  it('R9: holds chains against heads that were kept elsewhere, and ends with 1 where one was cut off or rewritten', async () => {
    const database = await createTestDatabase();
    const app = await createDataSource({ url: database.appUrl, applicationName: 'test' }).initialize();
    const own = await createDataSource({ url: database.workerUrl, applicationName: 'test' }).initialize();
    const kept = await mkdtemp(join(tmpdir(), 'nightlawyer-kept-'));
    const environment = {
      PATH: process.env['PATH'],
      DATABASE_OWNER_URL: database.ownerUrl,
      DATABASE_BACKUP_PASSWORD: decodeURIComponent(new URL(database.backupUrl).password),
      SECRET: TEST_SECRET,
    };
    const verifyAudit = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['apps/cli/bin.js', 'verify-audit', ...args], { env: environment }).then(
        ({ stdout }) => ({ status: 0, reports: JSON.parse(stdout) as unknown, said: '' }),
        (error: unknown) => {
          const { status, stdout, stderr } = endedBadly(error);
          return { status, reports: stdout === '' ? null : (JSON.parse(stdout) as unknown), said: stderr };
        },
      );
    try {
      const members = [
        {
          email: 'anna@newsroom.example',
          name: 'Anna Reed',
          role: 'lawyer' as const,
          password: 'long enough a password',
        },
      ];
      const { newsroomId } = await foundNewsroom(app, { slug: 'kept', name: 'Kept', timeZone: 'UTC' }, members);
      await sealHeads(own, key, silent, new Date(), 0);
      expect(await fillHeadFolder(own, kept)).toBe(1);
      const [head] = await readHeads(kept);
      expect(await verifyAudit('--heads', kept)).toMatchObject({
        status: 0,
        reports: [{ newsroomId, entries: Number(head?.seq), head: head?.hash, headsUpTo: head?.seq, firstBad: null }],
      });
      const destroy = (sql: string) =>
        database.query(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);
      await destroy(`DELETE FROM audit_head; DELETE FROM audit_event WHERE seq = ${head?.seq ?? ''}`);
      // The chain alone cannot know that there was more of it.
      expect(await verifyAudit()).toMatchObject({ status: 0 });
      const cut = await verifyAudit('--heads', kept);
      expect(cut).toMatchObject({ status: 1, reports: [{ firstBad: { seq: head?.seq, reason: 'cut-off' } }] });
      expect(cut.said).toContain(
        `audit/broken: The audit chain does not hold: ${newsroomId} at entry ${head?.seq ?? ''} (cut-off)`,
      );
      await destroy(`DELETE FROM audit_event; DELETE FROM membership; DELETE FROM newsroom`);
      expect(await verifyAudit('--heads', kept)).toMatchObject({
        status: 1,
        reports: [{ newsroomId, firstBad: { seq: '1', reason: 'cut-off' } }],
      });
      await writeFile(join(kept, 'note.json'), '{"not": "a head"}');
      expect((await verifyAudit('--heads', kept)).said).toContain('audit/no-head');
    } finally {
      await app.destroy();
      await own.destroy();
      await database.drop();
      await rm(kept, { recursive: true, force: true });
    }
  });
});
