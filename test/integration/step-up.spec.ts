// Before a sign-off or a publication against advice, the person at the keyboard says again that it is they.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client, type Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { codeFor, emailOf, loggedOf, PASSWORD } from '../support/people.js';
import { startService, type TestService } from '../support/test-service.js';
import { Visitor } from '../support/visitor.js';

const COOKIE = '__Host-nightlawyer';

let service: TestService;
let desk: Desk;
let visitor: Visitor;

beforeAll(async () => {
  service = await startService({ worker: false, confirmMinutes: 5 });
  desk = await makeDesk(service);
});

afterAll(async () => {
  await service.stop();
});

beforeEach(async () => {
  visitor = new Visitor(service.baseUrl);
  await visitor.signIn(await emailOf(service, desk, 'managing_editor'), PASSWORD);
});

const age = (minutes: number) =>
  service.database.query(`UPDATE session SET confirmed_at = now() - make_interval(mins => $1)`, [minutes]);

/** What asks for a confirmation: each with a body of its form, over things that are not there. */
const GUARDED: readonly [string, string, object][] = [
  ['signing off', `/drafts/${randomUUID()}/sign-offs`, { kind: 'editorial', versionSha256: '0'.repeat(64) }],
  ['proposing to publish against advice', `/drafts/${randomUUID()}/overrides`, { blockers: [], reason: 'because' }],
  ['assenting to it', `/overrides/${randomUUID()}/assent`, {}],
];

describe.each(GUARDED)('R4: %s', (_what, path, body) => {
  it('asks for password or code when the last lies more than five minutes back, and only then', async () => {
    await age(4);
    expect((await visitor.post<Refused>(path, body)).body.code).not.toBe('session/confirm-again');
    await age(6);
    const refused = await visitor.post<Refused>(path, body);
    expect([refused.status, refused.body.code]).toEqual([401, 'session/confirm-again']);
    expect((await visitor.get('/session')).status).toBe(200);
    expect((await visitor.post('/session/confirm', { password: PASSWORD })).status).toBe(200);
    expect((await visitor.post<Refused>(path, body)).body.code).not.toBe('session/confirm-again');
  });
});

describe('confirming', () => {
  it('gives another token and ends the one before; what is only read asks for nothing', async () => {
    const before = visitor.cookie(COOKIE) ?? '';
    await age(30);
    expect((await visitor.get('/stories')).status).toBe(200);
    expect((await visitor.post('/session/confirm', { password: PASSWORD })).status).toBe(200);
    expect(visitor.cookie(COOKIE)).not.toBe(before);
    expect((await new Client(service.baseUrl, before).get('/session')).status).toBe(401);
    expect(await loggedOf(service, desk.newsroomId, desk.people.managing_editor)).toContain('session.confirmed');
  });

  it('says until when it is good', async () => {
    await age(3);
    const { body } = await visitor.get<{ confirmedUntil: string }>('/session/standing');
    const minutes = (Date.parse(body.confirmedUntil) - Date.now()) / 60_000;
    expect(Math.abs(minutes - 2)).toBeLessThan(0.5);
  });

  it('with a wrong password changes nothing, and is stopped after ten', async () => {
    const before = visitor.cookie(COOKIE);
    await age(6);
    const answers: string[] = [];
    for (let at = 0; at < 11; at += 1)
      answers.push((await visitor.post<Refused>('/session/confirm', { password: `no ${at}` })).body.code);
    expect(answers.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'password/refused'));
    expect(answers[10]).toBe('session/locked');
    expect((await visitor.post<Refused>('/session/confirm', { password: PASSWORD })).body.code).toBe('session/locked');
    expect(visitor.cookie(COOKIE)).toBe(before);
    // The same person elsewhere is not held up by it.
    const elsewhere = new Visitor(service.baseUrl);
    await elsewhere.signIn(await emailOf(service, desk, 'managing_editor'), PASSWORD);
    expect((await elsewhere.post('/session/confirm', { password: PASSWORD })).status).toBe(200);
  });

  it('of two at once one wins, and the other has a dead token', async () => {
    const answers = await Promise.all([
      visitor.post<Refused>('/session/confirm', { password: PASSWORD }),
      visitor.post<Refused>('/session/confirm', { password: PASSWORD }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });

  it('with a code: one that was not used before, and only where a factor is set up', async () => {
    const lawyer = new Visitor(service.baseUrl);
    await lawyer.signIn(await emailOf(service, desk, 'lawyer'), PASSWORD);
    expect((await lawyer.post<Refused>('/session/confirm', { code: '123456' })).body.code).toBe('factor/off');
    const { body } = await lawyer.post<{ uri: string }>('/session/factors', { password: PASSWORD });
    const first = codeFor(body.uri, Date.now() - 30_000);
    expect((await lawyer.post<Refused>('/session/confirm', { code: first })).body.code).toBe('factor/off');
    expect((await lawyer.post('/session/factors/finish', { code: first })).status).toBe(200);
    expect((await lawyer.post<Refused>('/session/confirm', { code: first })).body.code).toBe('factor/refused');
    expect((await lawyer.post('/session/confirm', { code: codeFor(body.uri) })).status).toBe(200);
  });
});
