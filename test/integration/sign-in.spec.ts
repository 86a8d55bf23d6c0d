// Sessions: how they begin, what their cookies are, how long they stand and how they end.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { foundNewsroom } from '#identity/found-newsroom.js';
import { getMigrations } from 'better-auth/db/migration';
import pg from 'pg';
import { authOptions } from '#identity/auth.js';
import { Client, type Refused } from '../support/client.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { emailOf, loggedOf, PASSWORD } from '../support/people.js';
import { startService, TEST_SECRET, type TestService } from '../support/test-service.js';
import { Visitor } from '../support/visitor.js';

let service: TestService;
let desk: Desk;
let email: string;
let visitor: Visitor;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
  email = await emailOf(service, desk, 'editor');
});

afterAll(async () => {
  await service.stop();
});

beforeEach(() => {
  visitor = new Visitor(service.baseUrl);
});

const COOKIE = '__Host-nightlawyer';

/** Changes the session behind the visitor's token. */
async function alterSession(changes: string): Promise<void> {
  await service.database.query(
    `UPDATE session SET ${changes} WHERE token = 'sha256.' || encode(sha256($1::bytea), 'hex')`,
    [Buffer.from(visitor.cookie(COOKIE) ?? '')],
  );
}

describe('the tables', () => {
  it('are those the identity library expects: it has nothing to add', async () => {
    const pool = new pg.Pool({ connectionString: service.database.ownerUrl, max: 1 });
    try {
      const settings = { secret: TEST_SECRET, publicUrl: 'https://nightlawyer.example', oidc: null };
      const admit = () => Promise.resolve(undefined);
      const options = { ...authOptions({ ...settings, admit }), database: pool };
      const pending = await getMigrations(options, { throwOnUnsafe: false });
      const { toBeCreated, toBeAdded, toBeAddedIndexes, unsafeChanges, schemaProblems } = pending;
      expect({ toBeCreated, toBeAdded, unsafeChanges, schemaProblems }).toEqual({
        toBeCreated: [],
        toBeAdded: [],
        unsafeChanges: [],
        schemaProblems: [],
      });
      expect(toBeAddedIndexes.map(({ table }) => table)).toEqual([]);
    } finally {
      await pool.end();
    }
  });
});

describe('a session', () => {
  it('has a cookie that scripts, other sites and other hosts cannot get at', async () => {
    const { headers } = await visitor.signIn(email, PASSWORD);
    const [cookie] = headers.getSetCookie().filter((line) => line.startsWith(`${COOKIE}=`));
    expect(cookie).toMatch(/; Path=\/(;|$)/);
    for (const mark of ['HttpOnly', 'Secure', 'SameSite=Strict']) expect(cookie).toContain(mark);
    expect(cookie).not.toContain('Domain');
    expect((await visitor.get('/session')).status).toBe(200);
  });

  it('is not opened by a cookie without the guard that was planted beside it', async () => {
    const attacker = new Visitor(service.baseUrl);
    await attacker.signIn(email, PASSWORD);
    visitor.plant('nightlawyer', attacker.cookie(COOKIE) ?? '');
    expect((await visitor.get<Refused>('/session')).body.code).toBe('session/missing');
  });

  it('is told to a browser that keeps no guarded cookies without TLS in one that it keeps', async () => {
    const safari = new Visitor(service.baseUrl, 'Mozilla/5.0 (Macintosh) Version/26.0 Safari/605.1.15');
    await safari.signIn(email, PASSWORD);
    expect(safari.cookie('nightlawyer')).toBeDefined();
    expect((await safari.get('/session')).status).toBe(200);
  });

  it('is guarded at the address that people were told, also where the proxy before it is not believed', async () => {
    const said = await new Promise<string[]>((resolve, reject) => {
      const body = JSON.stringify({ email, password: PASSWORD });
      const headers = { host: 'nightlawyer.example', 'content-type': 'application/json' };
      const asked = request(`${service.baseUrl}/api/v1/session`, { method: 'POST', headers }, (answer) => {
        answer.resume();
        resolve(answer.headers['set-cookie'] ?? []);
      });
      asked.on('error', reject).end(body);
    });
    expect(said.some((line) => line.startsWith(`${COOKIE}=`) && line.includes('Secure'))).toBe(true);
  });

  it('has another token at each sign-in, and no token stands in the database', async () => {
    const first = (await visitor.signIn(email, PASSWORD)).body.token;
    const second = (await visitor.signIn(email, PASSWORD)).body.token;
    expect(second).not.toBe(first);
    const [dump] = await service.database.query<{ rows: string }>(
      `SELECT (SELECT json_agg(session) FROM session)::text || (SELECT json_agg(verification) FROM verification)::text AS rows`,
    );
    for (const token of [first, second]) expect(dump?.rows ?? '').not.toContain(token);
  });

  it('is not opened by what stands in its table', async () => {
    await visitor.signIn(email, PASSWORD);
    const rows = await service.database.query<{ token: string; id: string }>('SELECT token, id FROM session');
    for (const { token, id } of rows) {
      for (const stolen of [token, token.slice('sha256.'.length), id])
        expect((await new Client(service.baseUrl, stolen).get('/session')).status).toBe(401);
    }
  });

  it('ends after an hour without a request; a page in front keeps it', async () => {
    await visitor.signIn(email, PASSWORD);
    await alterSession(`last_seen_at = now() - interval '59 minutes'`);
    expect((await visitor.post('/session/keep')).status).toBe(204);
    await alterSession(`last_seen_at = last_seen_at - interval '59 minutes'`);
    expect((await visitor.get('/session')).status).toBe(200);
    await alterSession(`last_seen_at = now() - interval '61 minutes'`);
    expect((await visitor.get<Refused>('/session')).body.code).toBe('session/missing');
    expect((await visitor.post('/session/keep')).status).toBe(401);
  });

  it('is not kept by a page that is merely open and listens for events', async () => {
    await visitor.signIn(email, PASSWORD);
    await alterSession(`last_seen_at = now() - interval '59 minutes'`);
    const stream = await visitor.go(`${service.baseUrl}/api/v1/events`);
    expect(stream.status).toBe(200);
    await stream.body?.cancel();
    await alterSession(`last_seen_at = last_seen_at - interval '2 minutes'`);
    expect((await visitor.get('/session')).status).toBe(401);
  });

  it('ends twelve hours after the sign-in, whatever was done in it and whatever its row says of its end', async () => {
    await visitor.signIn(email, PASSWORD);
    await alterSession(`signed_in_at = now() - interval '12 hours 1 minute', expires_at = now() + interval '1 day'`);
    expect((await visitor.get<Refused>('/session')).body.code).toBe('session/missing');
  });

  it('goes on under another token once it is confirmed, but not beyond its twelve hours', async () => {
    const { token: old } = (await visitor.signIn(email, PASSWORD)).body;
    await alterSession(`signed_in_at = now() - interval '11 hours'`);
    const renewed = await visitor.post<{ token: string; expiresAt: string }>('/session/confirm', {
      password: PASSWORD,
    });
    expect(renewed.status).toBe(200);
    expect((await new Client(service.baseUrl, old).get('/session')).status).toBe(401);
    expect((await visitor.get('/session')).status).toBe(200);
    expect(Date.parse(renewed.body.expiresAt) - Date.now()).toBeLessThan(61 * 60_000);
  });

  it('ends when it is ended, and no other session of the person with it', async () => {
    const other = new Visitor(service.baseUrl);
    await visitor.signIn(email, PASSWORD);
    await other.signIn(email, PASSWORD);
    expect((await visitor.delete('/session')).status).toBe(204);
    expect(visitor.cookie(COOKIE)).toBeUndefined();
    expect((await other.get('/session')).status).toBe(200);
  });

  it('takes its stream of events with it, at once', async () => {
    await visitor.signIn(email, PASSWORD);
    const stream = await visitor.go(`${service.baseUrl}/api/v1/events`);
    const over = stream.body?.pipeTo(new WritableStream()).then(() => 'over');
    await visitor.delete('/session');
    expect(await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 15_000, 'open still'))])).toBe(
      'over',
    );
  });
});

describe('whoever does not get in', () => {
  it('learns nothing from the answer: unknown, wrong, malformed and without a newsroom are told alike, in like time', async () => {
    const gone = 'gone@newsroom.example';
    const { newsroomId, people } = await foundNewsroom(service.app, { slug: 'gone', name: 'Gone', timeZone: 'UTC' }, [
      { email: gone, name: 'Gone', role: 'editor', password: PASSWORD },
    ]);
    await service.database.query(
      'UPDATE membership SET ended_at = now(), version = version + 1 WHERE newsroom_id = $1',
      [newsroomId],
    );
    expect(people.size).toBe(1);
    const tries: [string, string][] = [
      ['nobody@newsroom.example', PASSWORD],
      [email, 'not the password at all'],
      ['no address at all', PASSWORD],
      [gone, PASSWORD],
      [email, 'x'.repeat(1_000)],
    ];
    const times: number[] = [];
    for (const [name, password] of tries) {
      const start = performance.now();
      const { status, body } = await visitor.signIn<Refused>(name, password);
      times.push(performance.now() - start);
      expect([status, body.code, body.message]).toEqual([
        401,
        'session/refused',
        'That e-mail address and password do not go together.',
      ]);
      expect(visitor.cookie(COOKIE)).toBeUndefined();
    }
    // A floor hides the work; what is left is the noise of a busy machine.
    expect(Math.min(...times)).toBeGreaterThanOrEqual(395);
  });

  it('is in the log of the newsroom they tried to come into, by their id and never by what was typed', async () => {
    await visitor.signIn<Refused>(email, 'this was typed in vain');
    await visitor.signIn(email, PASSWORD);
    const logged = await loggedOf(service, desk.newsroomId, desk.people.editor);
    expect(logged.slice(-4)).toEqual(['session.opening', 'session.refused', 'session.opening', 'session.opened']);
    const [log] = await service.database.query<{ payloads: string }>(
      'SELECT string_agg(payload::text, chr(10)) AS payloads FROM audit_event',
    );
    expect(log?.payloads).not.toContain('typed in vain');
    expect(log?.payloads).not.toContain(email);
    expect(service.log.join('\n')).not.toContain(email);
  });
});

describe('a password', () => {
  it('is changed with the old one; every other session and every other known device ends', async () => {
    const person = await emailOf(service, desk, 'reporter');
    const [here, there] = [new Visitor(service.baseUrl), new Visitor(service.baseUrl)];
    await here.signIn(person, PASSWORD);
    await there.signIn(person, PASSWORD);
    const before = here.cookie(COOKIE) ?? '';
    const change = (old: string, password: string) => here.post<Refused>('/session/password', { old, password });
    expect((await change('not the old one', 'nine tortoises in a hedge')).body.code).toBe('password/refused');
    expect((await change(PASSWORD, 'too short')).body.code).toBe('password/too-short');
    expect((await change(PASSWORD, 'The reporter 2026')).body.code).toBe('password/too-easy');
    expect((await change(PASSWORD, person)).body.code).toBe('password/too-easy');
    expect((await change(PASSWORD, 'nine tortoises in a hedge')).status).toBe(200);
    expect((await here.get('/session')).status).toBe(200);
    for (const token of [before, there.cookie(COOKIE) ?? ''])
      expect((await new Client(service.baseUrl, token).get('/session')).status).toBe(401);
    expect((await visitor.signIn<Refused>(person, PASSWORD)).status).toBe(401);
    expect((await visitor.signIn(person, 'nine tortoises in a hedge')).status).toBe(201);
    const devices = await service.database.query('SELECT 1 FROM known_device WHERE person_id = $1', [
      desk.people.reporter,
    ]);
    expect(devices).toHaveLength(2);
  });
});

describe('somebody in two newsrooms', () => {
  it('chooses between them, in a session that is then of the other one alone', async () => {
    const second = await foundNewsroom(service.app, { slug: 'second', name: 'Second', timeZone: 'UTC' }, []);
    const person = await emailOf(service, desk, 'outside_counsel');
    await service.database.query(
      `INSERT INTO membership (newsroom_id, person_id, role) VALUES ($1, $2, 'outside_counsel')`,
      [second.newsroomId, desk.people.outside_counsel],
    );
    await visitor.signIn(person, PASSWORD);
    interface Standing {
      newsrooms: { id: string; name: string }[];
    }
    const standing = await visitor.get<Standing>('/session/standing');
    expect(standing.body.newsrooms.map(({ name }) => name)).toContain('Second');
    const old = visitor.cookie(COOKIE) ?? '';
    expect((await visitor.post('/session/newsroom', { newsroomId: second.newsroomId })).status).toBe(200);
    expect((await visitor.get<{ newsroomId: string }>('/session')).body.newsroomId).toBe(second.newsroomId);
    expect((await new Client(service.baseUrl, old).get('/session')).status).toBe(401);
    const elsewhere = await visitor.post<Refused>('/session/newsroom', { newsroomId: desk.storyId });
    expect(elsewhere.body.code).toBe('session/not-a-member');
    await until(
      () => loggedOf(service, second.newsroomId, desk.people.outside_counsel),
      (log) => log.includes('session.moved-in'),
    );
  });
});
