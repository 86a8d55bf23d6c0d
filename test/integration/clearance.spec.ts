// The gate in front of print: exactly these bytes, now, signed; and what takes it back.
import { spawn } from 'node:child_process';
import { createHash, createPublicKey, randomUUID, verify } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withActor } from '#database/with-actor.js';
import { canonicalJson } from '#platform/canonical-json.js';
import { SigningKey } from '#platform/signing-key.js';
import { Client, type Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { ARTICLE, type Certificate, onNewStory, ReviewedDraft } from '../support/reviewed-draft.js';
import { startService, TEST_SECRET, type TestService } from '../support/test-service.js';

interface KeyBody {
  keyId: string;
  pem: string;
  jwk: { kty: string; crv: string; x: string; kid: string };
}
interface Revocations {
  payload: {
    format: string;
    newsroomId: string;
    issuedAt: string;
    since: string | null;
    revoked: { certificateId: string; reason: string; at: string }[];
  };
  keyId: string;
  signature: string;
}
interface Listed {
  items: { certificate: Certificate; state: string; reason: string | null; issuedToName: string }[];
}

let service: TestService;
let desk: Desk;
let draft: ReviewedDraft;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

beforeEach(async () => {
  desk = await onNewStory(desk);
  draft = await ReviewedDraft.open(service, desk);
});

afterAll(async () => {
  await service.stop();
});

const stranger = () => new Client(service.baseUrl);
const publicKey = async () => (await stranger().get<KeyBody>('/clearance/key')).body;
const listed = async () => (await desk.as.lawyer.get<Listed>(`/drafts/${draft.id}/clearance`)).body.items;
const revocations = async (query = '') =>
  (await desk.as.editor.get<Revocations>(`/clearance/revocations${query}`)).body;
const audited = async (event: string) =>
  (
    await service.database.query<{ payload: { blockers?: string[] } }>(
      `SELECT payload FROM audit_event WHERE event = $1 AND payload->>'draftId' = $2 ORDER BY seq`,
      [event, draft.id],
    )
  ).map(({ payload }) => payload);
const edited = [...ARTICLE, { kind: 'body' as const, text: 'One more word.' }];

describe('a certificate', () => {
  it('R1: is signed over the bytes of the newest version, and anybody can check it', async () => {
    await draft.makeReady();
    const { status, body } = await draft.clear();
    expect(status).toBe(201);
    const { opinionsSha256 } = await draft.readiness();
    expect(body.payload).toMatchObject({
      format: 'nightlawyer/clearance/1',
      newsroomId: desk.newsroomId,
      storyId: draft.storyId,
      draftId: draft.id,
      versionNumber: 1,
      sha256: draft.version.sha256,
      opinionsSha256,
      overrides: [],
      issuedTo: desk.people.editor,
    });
    const life = Date.parse(body.payload.expiresAt) - Date.parse(body.payload.issuedAt);
    expect(life).toBe(15 * 60_000);
    const { keyId, pem, jwk } = await publicKey();
    expect([body.keyId, jwk.kid]).toEqual([keyId, keyId]);
    expect(keyId).toBe(createHash('sha256').update(Buffer.from(jwk.x, 'base64url')).digest('hex').slice(0, 16));
    const bytes = Buffer.from(canonicalJson(body.payload));
    expect(verify(null, bytes, createPublicKey(pem), Buffer.from(body.signature, 'base64url'))).toBe(true);
    expect(await listed()).toMatchObject([
      { certificate: body, state: 'standing', reason: null, issuedToName: 'The editor' },
    ]);
    expect(await audited('clearance.granted')).toHaveLength(1);
  });

  it('is given for the words themselves too, as a CMS has them; a shorter life can be asked for, a longer one not', async () => {
    await draft.signBoth();
    const byWords = await draft.clear({ blocks: ARTICLE, minutes: 2 });
    const asSent = ARTICLE.map(({ kind, text }) => ({ kind, text: `\uFEFF${text}\0` }));
    const tidied = await draft.clear({ blocks: asSent, minutes: 600 });
    const minutes = [byWords, tidied].map(
      ({ body: { payload } }) => (Date.parse(payload.expiresAt) - Date.parse(payload.issuedAt)) / 60_000,
    );
    expect([byWords.status, tidied.status, minutes]).toEqual([201, 201, [2, 15]]);
    const other = await draft.clear<Refused>({ blocks: edited });
    expect([other.status, other.body.code]).toEqual([409, 'version/unknown']);
    for (const body of [{}, { sha256: 'x' }, { blocks: [] }, { sha256: draft.version.sha256, blocks: ARTICLE }]) {
      expect((await draft.clear<Refused>(body)).body.code).toBe('request/invalid');
    }
  });

  it('R3: is refused with the named blockers; each refusal is recorded', async () => {
    const refused = await draft.clear<Refused>();
    const codes = ['sign-off/legal-missing', 'sign-off/editorial-missing'];
    expect([refused.status, refused.body.code]).toEqual([409, 'clearance/blocked']);
    expect(refused.body.details).toEqual({
      blockers: codes.map((code) => ({ code, id: draft.id, otherId: null })),
    });
    await draft.signBoth();
    const first = draft.version.sha256;
    await draft.edit(edited);
    const stale = await draft.clear<Refused>({ sha256: first });
    expect([stale.status, stale.body.code]).toEqual([409, 'version/stale']);
    const unknown = await draft.clear<Refused>({ sha256: 'a'.repeat(64) });
    expect([unknown.status, unknown.body.code]).toEqual([409, 'version/unknown']);
    expect((await audited('clearance.refused')).map(({ blockers }) => blockers)).toEqual([
      codes,
      ['version/stale'],
      ['version/unknown'],
    ]);
    expect(await listed()).toEqual([]);
  });

  it('R1: is refused where the stored words no longer are those that were hashed', async () => {
    await draft.signBoth();
    await service.database.query('ALTER TABLE draft_version DISABLE TRIGGER USER');
    await service.database.query(
      `UPDATE draft_version SET blocks = jsonb_set(blocks, '{0,text}', '"Other words"') WHERE draft_id = $1`,
      [draft.id],
    );
    await service.database.query('ALTER TABLE draft_version ENABLE TRIGGER USER');
    expect((await draft.clear<Refused>()).body.code).toBe('version/damaged');
  });

  it('is for editors and for programs with their token, within its reach', async () => {
    await draft.signBoth();
    for (const role of ['reporter', 'lawyer', 'admin'] as const) {
      expect((await draft.clear<Refused>(undefined, desk.as[role])).status).toBe(403);
    }
    const token = async (scopes: string[]) => {
      const { body } = await desk.as.editor.post<{ token: string }>('/tokens', { name: scopes.join(), scopes });
      return new Client(service.baseUrl, body.token);
    };
    const reader = await token(['clearance.read']);
    expect((await draft.clear<Refused>(undefined, reader)).body.code).toBe('token/out-of-reach');
    const cms = await token(['clearance.request']);
    expect((await draft.clear(undefined, cms)).status).toBe(201);
    expect((await cms.get(`/drafts/${draft.id}/readiness`)).status).toBe(200);
    expect((await reader.get('/clearance/revocations')).status).toBe(200);
    const other = await makeDesk(service);
    expect((await draft.clear<Refused>(undefined, other.as.editor)).body.code).toBe('draft/not-found');
  });
});

describe('what takes a certificate back', () => {
  const clearNow = async () => {
    await draft.signBoth();
    const { status, body } = await draft.clear();
    if (status !== 201) throw new Error(`clearance answered ${status}`);
    return body;
  };
  const fate = async () => (await listed()).map(({ state, reason }) => [state, reason]);

  it('a new version', async () => {
    await clearNow();
    await draft.edit(edited);
    expect(await fate()).toEqual([['revoked', 'version_added']]);
  });

  it('a letter, the moment it arrives', async () => {
    await clearNow();
    const file = { name: 'letter.txt', bytes: `Dear Editor, we act for Marlow Ferries. ${randomUUID()}` };
    expect((await desk.as.reporter.upload(`/stories/${draft.storyId}/letters`, file)).status).toBe(202);
    expect(await fate()).toEqual([['revoked', 'letter_arrived']]);
    expect(await draft.blockers()).toEqual(['letter/in-progress']);
  });

  it('time, by itself', async () => {
    const certificate = await clearNow();
    await service.database.query('ALTER TABLE certificate DISABLE TRIGGER USER');
    await service.database.query(
      `UPDATE certificate SET issued_at = now() - interval '2 hours', expires_at = now() - interval '1 hour' WHERE id = $1`,
      [certificate.payload.certificateId],
    );
    await service.database.query('ALTER TABLE certificate ENABLE TRIGGER USER');
    expect(await fate()).toEqual([['expired', null]]);
    await draft.edit(edited);
    expect(await fate()).toEqual([['expired', null]]);
  });

  it('is told in a signed list of the newsroom, from a time on', async () => {
    const began = new Date().toISOString();
    const certificate = await clearNow();
    await draft.edit(edited);
    const list = await revocations(`?since=${encodeURIComponent(began)}`);
    const { pem } = await publicKey();
    const bytes = Buffer.from(canonicalJson(list.payload));
    expect(verify(null, bytes, createPublicKey(pem), Buffer.from(list.signature, 'base64url'))).toBe(true);
    expect(list.payload).toMatchObject({
      format: 'nightlawyer/revocations/1',
      newsroomId: desk.newsroomId,
      since: began,
    });
    expect(list.payload.revoked).toContainEqual({
      certificateId: certificate.payload.certificateId,
      reason: 'version_added',
      at: expect.any(String),
    });
    const later = encodeURIComponent(new Date(Date.now() + 3_600_000).toISOString());
    expect((await revocations(`?since=${later}`)).payload.revoked).toEqual([]);
    expect((await desk.as.editor.get('/clearance/revocations?since=yesterday')).status).toBe(400);
    expect((await desk.as.outside_counsel.get('/clearance/revocations')).status).toBe(403);
    const other = await makeDesk(service);
    const theirs = await other.as.editor.get<Revocations>('/clearance/revocations');
    expect(theirs.body.payload.revoked).toEqual([]);
  });

  it('R7: granted and revoked at the same moment, none is left standing over words that are no longer the newest', async () => {
    await draft.signBoth();
    const post = desk.as.reporter.post(`/drafts/${draft.id}/versions`, { basedOn: 1, blocks: edited });
    const answers = await Promise.all([draft.clear(), post, draft.clear(), draft.clear()]);
    expect(answers[1].status).toBe(201);
    expect((await listed()).filter(({ state }) => state === 'standing')).toEqual([]);
  });
});

describe('nightlawyer verify-clearance', () => {
  const ROOT = join(import.meta.dirname, '../..');
  let folder: string;
  let certificate: Certificate;
  let files: { certificate: string; key: string; version: string };

  const file = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  /** Off-line: neither a database nor a secret in its environment. */
  const check = (options: Record<string, string>) =>
    new Promise<{ status: number | null; verdict: Record<string, unknown> | null; err: string }>((resolve) => {
      const words = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
      const child = spawn(process.execPath, ['apps/cli/bin.js', 'verify-clearance', ...words], {
        cwd: ROOT,
        env: { PATH: process.env['PATH'] },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let [out, err] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
      child.once('close', (status) => {
        resolve({ status, verdict: out === '' ? null : (JSON.parse(out) as Record<string, unknown>), err });
      });
    });

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nightlawyer-clearance-'));
    await draft.signBoth();
    certificate = (await draft.clear()).body;
    files = {
      certificate: file('certificate.json', certificate),
      key: file('key.json', await publicKey()),
      version: file('version.json', { blocks: ARTICLE }),
    };
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('says that it holds, with any form of the key and of the words', async () => {
    const { pem, jwk } = await publicKey();
    const { certificateId, sha256, expiresAt } = certificate.payload;
    const verdict = { valid: true, certificateId, sha256, expiresAt };
    const clean = file('revocations.json', await revocations());
    expect(await check({ ...files, revocations: clean })).toEqual({ status: 0, verdict, err: '' });
    const plain = { ...files, key: file('key.pem', pem), version: file('blocks.json', ARTICLE), sha256 };
    expect(await check(plain)).toEqual({ status: 0, verdict, err: '' });
    expect((await check({ certificate: files.certificate, key: file('jwk.json', jwk) })).status).toBe(0);
  });

  it('refuses other words, another key, an altered certificate, one that ran out, and one that was revoked', async () => {
    const { payload, signature } = certificate;
    const other = new SigningKey(`${TEST_SECRET}, but another`).published();
    const altered = { ...certificate, payload: { ...payload, expiresAt: '2099-01-01T00:00:00.000Z' } };
    const [firstBlock, ...rest] = ARTICLE;
    const oneByte = [{ ...firstBlock!, text: firstBlock!.text.replace('hid', 'hit') }, ...rest];
    await draft.edit(edited);
    const list = await revocations();
    const forged = { ...list, payload: { ...list.payload, revoked: [] } };
    const after = new Date(Date.parse(payload.expiresAt)).toISOString();
    const cases: [string, Record<string, string>, RegExp][] = [
      ['words', { version: file('other.json', oneByte) }, /other words/],
      ['hash', { sha256: 'a'.repeat(64) }, /other words/],
      ['key', { key: file('other-key.json', other) }, /another key/],
      ['altered', { certificate: file('altered.json', altered) }, /altered/],
      ['signature', { certificate: file('s.json', { ...certificate, signature: `${signature}=` }) }, /altered/],
      ['added', { certificate: file('a.json', { ...certificate, note: '' }) }, /no clearance certificate/],
      ['no JSON', { certificate: file('n.json', 'certificate') }, /no clearance certificate/],
      ['late', { at: after }, /run out/],
      ['early', { at: '2020-01-01T00:00:00Z' }, /not issued yet/],
      ['revoked', { revocations: file('list.json', list) }, /revoked at .* \(version_added\)/],
      ['forged list', { revocations: file('forged.json', forged) }, /not signed with this key/],
    ];
    for (const [, change, why] of cases) {
      const { status, verdict, err } = await check({ ...files, ...change });
      expect([status, verdict?.['valid']]).toEqual([1, false]);
      expect(verdict?.['reason']).toMatch(why);
      expect(err.trim()).toBe(`clearance/invalid: ${String(verdict?.['reason'])}`);
    }
  });

  it('does not take a list for an answer that begins after the certificate', async () => {
    const since = new Date(Date.parse(certificate.payload.issuedAt) + 1).toISOString();
    const late = file('late.json', await revocations(`?since=${encodeURIComponent(since)}`));
    expect((await check({ ...files, revocations: late })).verdict?.['reason']).toMatch(/says nothing of it/);
  });

  it('ends with 2 where it is not told what to check', async () => {
    const cases: Record<string, string>[] = [
      {},
      { certificate: files.certificate },
      { ...files, sha256: 'abc' },
      { ...files, at: 'tomorrow' },
    ];
    for (const options of cases) {
      expect(await check(options)).toMatchObject({ status: 2, verdict: null });
    }
    expect((await check({ ...files, key: join(folder, 'nowhere') })).err).toMatch(/^file\/unreadable/);
  });
});

describe('R4: the database', () => {
  it('R4: keeps what was granted and what was revoked as it was', async () => {
    await draft.signBoth();
    const { certificateId } = (await draft.clear()).body.payload;
    await draft.edit(edited);
    for (const sql of [
      `UPDATE certificate SET expires_at = expires_at + interval '1 year' WHERE id = $1`,
      'DELETE FROM certificate_revocation WHERE certificate_id = $1',
    ]) {
      await expect(
        withActor(service.app, draft.actor('editor'), ({ manager }) => manager.query(sql, [certificateId])),
      ).rejects.toThrow(/permission denied/);
      await expect(service.database.query(sql, [certificateId])).rejects.toMatchObject({ code: 'NL002' });
    }
  });
});
