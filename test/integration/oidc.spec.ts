// Coming in by the organisation's own sign-in, against a real provider: members only, bound to the browser that began it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { loggedOf, PASSWORD } from '../support/people.js';
import { quietPort } from '../support/quiet-port.js';
import { addPersonOf, type Signable } from '../support/signable.js';
import { type SignOnProvider, startSignOnProvider } from '../support/sign-on-provider.js';
import { startService, type TestService } from '../support/test-service.js';
import { Visitor } from '../support/visitor.js';

const COOKIE = '__Host-nightlawyer';

let service: TestService;
let provider: SignOnProvider;
let desk: Desk;
let person: Signable;
let visitor: Visitor;

beforeAll(async () => {
  const port = await quietPort();
  provider = await startSignOnProvider(`http://127.0.0.1:${port}/api/v1/session/oidc/callback/oidc`);
  const { issuer, clientId, clientSecret } = provider;
  service = await startService({ worker: false, port, oidc: { issuer, clientId, clientSecret, name: 'the Gazette' } });
  desk = await makeDesk(service);
});

afterAll(async () => {
  await service.stop();
  await provider.stop();
});

beforeEach(async () => {
  person = await addPersonOf(service, desk, 'editor', 'Una Kehoe', PASSWORD);
  visitor = new Visitor(service.baseUrl);
  provider.present = { sub: randomBytes(6).toString('hex'), email: person.email, verified: true, name: 'Una Kehoe' };
});

/** To the provider and back, until the address of our callback stands in `location`. */
async function toTheDoor(browser = visitor): Promise<string> {
  let address = `${service.baseUrl}/api/v1/session/oidc`;
  for (let hop = 0; hop < 8; hop += 1) {
    const answer = await browser.go(address);
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
    address = new URL(location, address).href;
    if (address.startsWith(`${service.baseUrl}/api/v1/session/oidc/callback`)) return address;
  }
  throw new Error('sent round in a circle');
}

/** Goes the whole way; where it ends. */
async function comeIn(browser = visitor): Promise<string | null> {
  const answer = await browser.go(await toTheDoor(browser));
  expect(answer.status).toBe(302);
  return answer.headers.get('location');
}

const NOT_A_MEMBER = `/?refused=${encodeURIComponent('session/not-a-member')}`;
const FAILED = `/?refused=${encodeURIComponent('session/single-sign-on-failed')}`;

const accountsOf = (personId: string) =>
  service.database.query<Record<string, string | null>>(
    `SELECT account_id, access_token, refresh_token, id_token FROM account WHERE person_id = $1 AND provider_id = 'oidc'`,
    [personId],
  );

describe('a member', () => {
  it('comes in by a verified address the first time, and is known by the provider’s name for them from then on', async () => {
    expect((await visitor.get<{ name: string }>('/session/oidc/offer')).body.name).toBe('the Gazette');
    expect(await comeIn()).toBe('/');
    expect((await visitor.get('/session')).body).toMatchObject({ personId: person.id, newsroomId: desk.newsroomId });
    expect(visitor.cookie(COOKIE)).toBeDefined();
    provider.present = { ...provider.present, email: 'another@organisation.example' };
    const later = new Visitor(service.baseUrl);
    expect(await comeIn(later)).toBe('/');
    expect((await later.get('/session')).body).toMatchObject({ personId: person.id });
  });

  it('is written down as coming and as come, and nothing is kept that would let us act for them there', async () => {
    await comeIn();
    expect((await loggedOf(service, desk.newsroomId, person.id)).slice(-2)).toEqual([
      'session.opening',
      'session.opened',
    ]);
    expect(await accountsOf(person.id)).toEqual([
      { account_id: provider.present.sub, access_token: null, refresh_token: null, id_token: null },
    ]);
  });

  it('who was invited needs no password for it', async () => {
    const email = `invited.${randomBytes(4).toString('hex')}@organisation.example`;
    const invited = await desk.as.admin.post<{ link: string }>('/invitations', { email, role: 'lawyer' });
    const token = invited.body.link.split('/').at(-1) ?? '';
    expect((await visitor.post(`/invitations/${token}`, { name: 'Invited' })).status).toBe(201);
    expect((await visitor.signIn<Refused>(email, PASSWORD)).body.code).toBe('session/refused');
    provider.present = { ...provider.present, email };
    expect(await comeIn()).toBe('/');
    expect((await visitor.get('/session')).body).toMatchObject({ name: 'Invited', role: 'lawyer' });
  });
});

describe('nobody else comes in', () => {
  it('a stranger is told politely, and no person and no account is made', async () => {
    provider.present = { ...provider.present, email: 'stranger@organisation.example' };
    const count = () =>
      service.database.query(`SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM account) AS ways`);
    const before = await count();
    expect(await comeIn()).toBe(NOT_A_MEMBER);
    expect(visitor.cookie(COOKIE)).toBeUndefined();
    expect(await count()).toEqual(before);
  });

  it('a member’s address that the provider has not verified is nobody’s', async () => {
    provider.present = { ...provider.present, verified: false };
    expect(await comeIn()).toBe(NOT_A_MEMBER);
    expect(await accountsOf(person.id)).toEqual([]);
  });

  it('whoever is given a former colleague’s address does not come in as them', async () => {
    expect(await comeIn()).toBe('/');
    provider.present = { ...provider.present, sub: 'the-successor' };
    const successor = new Visitor(service.baseUrl);
    expect(await comeIn(successor)).toBe(NOT_A_MEMBER);
    expect(successor.cookie(COOKIE)).toBeUndefined();
  });

  it('somebody whose membership has ended is a stranger', async () => {
    expect(await comeIn()).toBe('/');
    await desk.as.admin.post(`/members/${person.id}/end`);
    expect((await visitor.get('/session')).status).toBe(401);
    expect(await comeIn(new Visitor(service.baseUrl))).toBe(NOT_A_MEMBER);
  });
});

describe('the way back', () => {
  it('is open to the browser that began it, and to no other', async () => {
    const door = await toTheDoor();
    const thief = new Visitor(service.baseUrl);
    const stolen = await thief.go(door);
    expect(stolen.headers.get('location')).toBe(FAILED);
    expect(thief.cookie(COOKIE)).toBeUndefined();
  });

  it('is gone once, and only with what the provider said', async () => {
    const door = new URL(await toTheDoor());
    expect((await visitor.go(door.href)).headers.get('location')).toBe('/');
    expect((await visitor.go(door.href)).headers.get('location')).toBe(FAILED);
    for (const [name, value] of [
      ['iss', 'https://elsewhere.example'],
      ['state', 'x'.repeat(32)],
      ['code', 'x'.repeat(43)],
    ] as const) {
      const other = new Visitor(service.baseUrl);
      const bent = new URL(await toTheDoor(other));
      bent.searchParams.set(name, value);
      expect([name, (await other.go(bent.href)).headers.get('location')]).toEqual([name, FAILED]);
      expect(other.cookie(COOKIE)).toBeUndefined();
    }
  });

  it('sends nobody to another site', async () => {
    const answer = await visitor.go(`${service.baseUrl}/api/v1/session/oidc?callbackURL=https://elsewhere.example/`);
    expect(new URL(answer.headers.get('location') ?? '').origin).toBe(provider.issuer);
    const door = await toTheDoor();
    expect((await visitor.go(door)).headers.get('location')).toBe('/');
  });

  it('is the only address of the identity library that is open', async () => {
    for (const path of [
      'sign-in/email',
      'sign-up/email',
      'get-session',
      'list-sessions',
      'error',
      'ok',
      'two-factor/enable',
      'callback/other',
    ]) {
      for (const method of ['GET', 'POST'])
        expect([path, (await visitor.go(`${service.baseUrl}/api/v1/session/oidc/${path}`, { method })).status]).toEqual(
          [path, 404],
        );
    }
  });
});
