// The second factor: set up, asked for, taken off; and that every code opens one door once.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Client, type Refused } from '../support/client.js';
import { addPersonOf, type Signable } from '../support/signable.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { codeFor, loggedOf, PASSWORD } from '../support/people.js';
import { startService, type TestService } from '../support/test-service.js';
import { Visitor } from '../support/visitor.js';

interface ToSetUp {
  uri: string;
  qr: string;
  recoveryCodes: string[];
}

interface Asked {
  factor: 'totp';
  challenge: string;
}

let service: TestService;
let desk: Desk;
let person: Signable;
let visitor: Visitor;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

afterAll(async () => {
  await service.stop();
});

beforeEach(async () => {
  person = await addPersonOf(service, desk, 'editor', `The editor ${randomBytes(3).toString('hex')}`, PASSWORD);
  visitor = new Visitor(service.baseUrl);
  await visitor.signIn(person.email, PASSWORD);
});

/** Codes of the step before, this one and the next are good; three doors can be opened within one test. */
const STEPS = [-30_000, 0, 30_000] as const;

function codeAt(set: ToSetUp, step: 0 | 1 | 2): string {
  return codeFor(set.uri, Date.now() + STEPS[step]);
}

async function setUp(): Promise<ToSetUp> {
  const { status, body } = await visitor.post<ToSetUp>('/session/factors', { password: PASSWORD });
  expect(status).toBe(201);
  expect((await visitor.post('/session/factors/finish', { code: codeAt(body, 0) })).status).toBe(200);
  return body;
}

async function challenge(password = PASSWORD): Promise<string> {
  const { status, body } = await new Visitor(service.baseUrl).signIn<Asked>(person.email, password);
  expect([status, body.factor]).toEqual([200, 'totp']);
  return body.challenge;
}

const give = (code: string, given: string) =>
  new Visitor(service.baseUrl).post<Refused & { token: string }>('/session/factor', { challenge: given, code });

describe('setting it up', () => {
  it('takes the password, shows a secret once, and counts for nothing before a code was given', async () => {
    const refused = await visitor.post<Refused>('/session/factors', { password: 'not the password' });
    expect([refused.status, refused.body.code]).toEqual([401, 'password/refused']);
    const { body } = await visitor.post<ToSetUp>('/session/factors', { password: PASSWORD });
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/Nightlawyer/);
    expect(body.qr).toMatch(/^<svg/);
    expect(new Set(body.recoveryCodes).size).toBe(10);
    expect((await new Visitor(service.baseUrl).signIn(person.email, PASSWORD)).status).toBe(201);
    const wrong = await visitor.post<Refused>('/session/factors/finish', { code: '000000' });
    expect(wrong.body.code).toBe('factor/refused');
    expect((await new Visitor(service.baseUrl).signIn(person.email, PASSWORD)).status).toBe(201);
  });

  it('gives the session another token, and is written down before and after', async () => {
    const before = visitor.cookie('__Host-nightlawyer') ?? '';
    await setUp();
    expect((await visitor.get('/session')).status).toBe(200);
    expect((await new Client(service.baseUrl, before).get('/session')).status).toBe(401);
    expect((await loggedOf(service, desk.newsroomId, person.id)).slice(-2)).toEqual([
      'factor.changing',
      'factor.changed',
    ]);
    const again = await visitor.post<Refused>('/session/factors', { password: PASSWORD });
    expect(again.body.code).toBe('factor/on-already');
  });

  it('keeps neither secret nor recovery codes in words', async () => {
    const { uri, recoveryCodes } = await setUp();
    const [row] = await service.database.query<{ row: string }>(
      `SELECT (SELECT json_agg(two_factor) FROM two_factor)::text || (SELECT json_agg(used_code) FROM used_code)::text AS row`,
    );
    for (const word of [...recoveryCodes, new URL(uri).searchParams.get('secret') ?? ''])
      expect(row?.row).not.toContain(word);
  });
});

describe('signing in with it', () => {
  it('opens nothing before the code: what is handed over after the password is no session', async () => {
    await setUp();
    const given = await challenge();
    for (const token of [given, given.split('.').at(-1) ?? ''])
      expect((await new Client(service.baseUrl, token).get('/session')).status).toBe(401);
    expect((await give('123456', 'v1.made-up')).body.code).toBe('factor/challenge-over');
  });

  it('takes a code, and no code twice, also in two sign-ins at once', async () => {
    const set = await setUp();
    const [one, other] = [await challenge(), await challenge()];
    const answers = await Promise.all([give(codeAt(set, 1), one), give(codeAt(set, 1), other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect(answers.find(({ status }) => status === 401)?.body.code).toBe('factor/refused');
    expect((await give(codeAt(set, 2), await challenge())).status).toBe(201);
  });

  it('takes the code with which the factor was set up for nothing else', async () => {
    const set = await setUp();
    expect((await give(codeAt(set, 0), await challenge())).body.code).toBe('factor/refused');
  });

  it('opens one session a challenge', async () => {
    const set = await setUp();
    const given = await challenge();
    expect((await give(codeAt(set, 1), given)).status).toBe(201);
    expect((await give(codeAt(set, 2), given)).status).toBe(401);
  });

  it('takes a recovery code once, also when it comes twice at once', async () => {
    const { recoveryCodes } = await setUp();
    const [code = ''] = recoveryCodes;
    const [one, other] = [await challenge(), await challenge()];
    const answers = await Promise.all([give(code, one), give(code, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 401]);
    expect((await give(code, await challenge())).status).toBe(401);
    expect((await give(recoveryCodes[1] ?? '', await challenge())).status).toBe(201);
  });

  it('stops guessing after ten codes, and still lets the owner in at a device that is known', async () => {
    const set = await setUp();
    const codes: string[] = [];
    for (let at = 0; at < 12; at += 1) codes.push((await give(String(100_000 + at), await challenge())).body.code);
    expect(codes.filter((code) => code === 'factor/refused')).toHaveLength(10);
    expect(codes.at(-1)).toBe('session/locked');
    expect((await give(codeAt(set, 1), await challenge())).body.code).toBe('session/locked');
    const asked = await visitor.signIn<Asked>(person.email, PASSWORD);
    const { status } = await visitor.post('/session/factor', { challenge: asked.body.challenge, code: codeAt(set, 1) });
    expect(status).toBe(201);
  });

  it('ends with the membership, between password and code', async () => {
    const set = await setUp();
    const given = await challenge();
    expect((await desk.as.admin.post(`/members/${person.id}/end`)).status).toBe(204);
    expect((await give(codeAt(set, 1), given)).body.code).toBe('factor/challenge-over');
  });
});

describe('what goes with it', () => {
  it('other recovery codes end the old ones', async () => {
    const { recoveryCodes } = await setUp();
    const renewed = await visitor.post<{ recoveryCodes: string[] }>('/session/factors/recovery-codes', {
      password: PASSWORD,
    });
    expect(renewed.status).toBe(200);
    expect((await give(recoveryCodes[0] ?? '', await challenge())).status).toBe(401);
    expect((await give(renewed.body.recoveryCodes[0] ?? '', await challenge())).status).toBe(201);
  });

  it('a password of eight characters is enough beside it, and then it cannot be taken off', async () => {
    const set = await setUp();
    const short = 'kv7 mop!';
    expect((await visitor.post('/session/password', { old: PASSWORD, password: short })).status).toBe(200);
    const removal = { password: short, code: codeAt(set, 1) };
    expect((await visitor.post<Refused>('/session/factors/remove', removal)).body.code).toBe('password/too-short');
    expect(await challenge(short)).toBeDefined();
  });

  it('is taken off with password and code together', async () => {
    const set = await setUp();
    const remove = (password: string, code: string) =>
      visitor.post<Refused>('/session/factors/remove', { password, code });
    expect((await remove('not the password', codeAt(set, 1))).body.code).toBe('password/refused');
    expect((await remove(PASSWORD, '000000')).body.code).toBe('factor/refused');
    expect((await remove(PASSWORD, codeAt(set, 1))).status).toBe(200);
    expect((await visitor.get('/session')).status).toBe(200);
    expect((await new Visitor(service.baseUrl).signIn(person.email, PASSWORD)).status).toBe(201);
  });
});
