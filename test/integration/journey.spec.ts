// From a Word file to a certificate, and what takes it back: five people, one night, over HTTP.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { Block } from '#domain/canonical-version.js';
import { versionText } from '#domain/version-text.js';
import { addMember } from '../support/add-member.js';
import type { Client, Refused } from '../support/client.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import type { Certificate, ReadinessBody, Version } from '../support/reviewed-draft.js';
import { startService, type TestService } from '../support/test-service.js';

const CLAIMS = [
  'Tarn Vale Water pumped untreated sewage into the river Ashe on forty nights.',
  'Its director, Corin Hallwright, ordered staff to delete the flow records.',
  'Tarn Vale Water lied to the regulator about the state of its pumps.',
  'Corin Hallwright took a bonus of 200,000 crowns while the pumps stood idle.',
  'The company threatened an engineer who kept copies of the records.',
] as const;
const PARAGRAPHS = [
  'Tarn Vale water company hid spills, records show',
  'Forty nights of sewage, and a log that was deleted.',
  ...CLAIMS.map((claim, at) => `${claim} The river is ${at + 3} miles from the coast at this point.`),
];
const REWORDED = 'Its director, Corin Hallwright, told staff to remove the flow records.';
const ADDED = ' The plant was built in 1962.';

const LETTER = `BRACKEN & THORNE LLP
3 Mill Lane, Ashe Bridge

4 May 2031

Dear Editor,

We act for Tarn Vale Water. You propose to publish an article about our client.

1. It is false that our client lied to the regulator about the state of its pumps. The regulator was told of each failure within a day.

2. It is untrue that Corin Hallwright took a bonus of 200,000 crowns while the pumps stood idle.

If you publish, our client will issue proceedings for libel without further notice.

Yours faithfully,

Bracken & Thorne LLP
`;

interface Assertion {
  id: string;
  number: number;
  version: number;
  state: string;
  gravity: string;
  words: string | null;
  reading: { textSha256: string; contextSha256: string };
  opinions: { id: string; validity: string | null; causes: string[] }[];
}

let service: TestService;
let desk: Desk;
let second: Client;
let folder: string;
let draftId: string;

beforeAll(async () => {
  service = await startService();
  desk = await makeDesk(service);
  second = (await addMember(service, desk, 'editor', 'The second editor')).client;
  folder = mkdtempSync(join(tmpdir(), 'nightlawyer-journey-'));
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function good<Body>(answer: Promise<{ status: number; body: Body }>): Promise<Body> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`answered ${status}: ${JSON.stringify(body)}`);
  return body;
}

async function placed(number: number): Promise<void> {
  await until(
    async () =>
      (await desk.as.editor.get<{ flaggedVersion: number; flagFailure: string | null }>(`/drafts/${draftId}`)).body,
    ({ flaggedVersion, flagFailure }) => flaggedVersion === number || flagFailure !== null,
  );
}

const assertions = async () =>
  (await good(desk.as.lawyer.get<{ versionNumber: number; items: Assertion[] }>(`/drafts/${draftId}/assertions`)))
    .items;
const live = async () => (await assertions()).filter(({ state }) => state !== 'dismissed');
const about = async (claim: string) => {
  const found = (await assertions()).find(({ words }) => words?.includes(claim.slice(0, -1)) === true);
  if (found === undefined) throw new Error(`no assertion holds "${claim}"`);
  return found;
};
const readiness = () => good(desk.as.editor.get<ReadinessBody>(`/drafts/${draftId}/readiness`));
const codes = async () => [...new Set((await readiness()).blockers.map(({ code }) => code))].sort();
const newest = async () => (await good(desk.as.editor.get<{ latest: Version }>(`/drafts/${draftId}`))).latest;

async function signBoth(): Promise<void> {
  const { sha256, opinionsSha256 } = await readiness();
  const words = { versionSha256: sha256, opinionsSha256 };
  await good(desk.as.lawyer.post(`/drafts/${draftId}/sign-offs`, { kind: 'legal', ...words }));
  await good(desk.as.editor.post(`/drafts/${draftId}/sign-offs`, { kind: 'editorial', ...words }));
}

function verify(files: Record<string, unknown>): {
  status: number | null;
  verdict: { valid: boolean; reason?: string };
} {
  const words = Object.entries(files).flatMap(([name, content]) => {
    const path = join(folder, `${name}.json`);
    writeFileSync(path, JSON.stringify(content));
    return [`--${name}`, path];
  });
  const { status, stdout } = spawnSync(process.execPath, ['apps/cli/bin.js', 'verify-clearance', ...words], {
    cwd: join(import.meta.dirname, '../..'),
    env: { PATH: process.env['PATH'] },
    encoding: 'utf8',
    timeout: 30_000,
  });
  return { status, verdict: JSON.parse(stdout) as { valid: boolean; reason?: string } };
}

describe('a night, from the draft to the certificate', () => {
  it('the reporter hands in a Word file, and the machine proposes what it asserts', async () => {
    const children = PARAGRAPHS.map((text, at) =>
      at === 0 ? new Paragraph({ text, heading: HeadingLevel.HEADING_1 }) : new Paragraph({ text }),
    );
    const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    const made = await desk.as.reporter.upload<{ id: string; latest: Version }>(`/stories/${desk.storyId}/drafts`, {
      name: 'article.docx',
      bytes,
    });
    expect(made.status).toBe(201);
    draftId = made.body.id;
    expect(made.body.latest.blocks.map(({ kind }) => kind).slice(0, 3)).toEqual(['headline', 'standfirst', 'body']);
    await placed(1);
    const proposed = await assertions();
    expect(proposed.every(({ state }) => state === 'proposed')).toBe(true);
    for (const claim of CLAIMS) expect((await about(claim)).state).toBe('proposed');
    expect(await codes()).toContain('assertion/unreviewed');
  });

  it('R4: the reporter cannot wave a flag away alone; the editor accepts five and dismisses the rest', async () => {
    const own = await about(CLAIMS[4]);
    const pending = await good(
      desk.as.reporter.post<Assertion>(`/assertions/${own.id}/dismiss`, { version: own.version }),
    );
    expect(pending.state).toBe('dismissal_pending');
    await good(desk.as.editor.post(`/assertions/${own.id}/refuse-dismissal`, { version: pending.version }));
    const wanted = new Set(await Promise.all(CLAIMS.map(async (claim) => (await about(claim)).id)));
    for (const { id, version, state } of await assertions()) {
      if (wanted.has(id) && state === 'proposed')
        await good(desk.as.editor.post(`/assertions/${id}/accept`, { version }));
      if (!wanted.has(id)) await good(desk.as.editor.post(`/assertions/${id}/dismiss`, { version }));
    }
    for (const claim of CLAIMS) {
      const { id, version } = await about(claim);
      await good(desk.as.editor.post(`/assertions/${id}/edit`, { version, gravity: 'high' }));
    }
    expect((await live()).map(({ state }) => state)).toEqual(Array(5).fill('flagged'));
  });

  it('the editor queues, the lawyer takes and rules on each', async () => {
    const ids = (await live()).map(({ id }) => id);
    await good(desk.as.editor.post(`/drafts/${draftId}/assertions/queue`, { ids }));
    expect((await good(desk.as.lawyer.get<{ items: unknown[] }>('/queue'))).items).toHaveLength(5);
    for (const { id, version } of await live()) await good(desk.as.lawyer.post(`/assertions/${id}/take`, { version }));
    for (const { id, version, reading } of await live()) {
      const opinion = { assertionVersion: version, versionNumber: 1, ...reading, ruling: 'defensible' };
      await good(desk.as.lawyer.post(`/assertions/${id}/opinions`, opinion));
    }
    expect((await live()).map(({ state }) => state)).toEqual(Array(5).fill('ruled'));
    expect(await codes()).toEqual([
      'assertion/no-evidence',
      'reply/not-put',
      'sign-off/editorial-missing',
      'sign-off/legal-missing',
    ]);
  });

  it('the reporter brings evidence and puts each point to the company, which will not comment', async () => {
    const evidence = await desk.as.reporter.upload(
      `/stories/${desk.storyId}/evidence`,
      { name: 'pump-log.txt', bytes: `Pump log of Tarn Vale Water.\n\n${CLAIMS.join('\n\n')}` },
      { title: 'Pump log' },
    );
    expect(evidence.status).toBe(202);
    await until(
      async () => (await desk.as.reporter.get<{ document: { status: string } }>(`/evidence/${evidence.body.id}`)).body,
      ({ document }) => document.status === 'read',
    );
    const subject = await good(
      desk.as.reporter.post<{ id: string }>(`/stories/${desk.storyId}/subjects`, {
        name: 'Tarn Vale Water',
        kind: 'organisation',
      }),
    );
    const items = (await live()).map(({ id, words }) => ({
      assertionId: id,
      subjectId: subject.id,
      wording: words ?? '',
    }));
    for (const { assertionId } of items) {
      const link = { sourceKind: 'evidence', sourceId: evidence.body.id, passageOrdinal: 0, bearing: 'supports' };
      await good(desk.as.reporter.post(`/assertions/${assertionId}/links`, link));
    }
    const put = await good(
      desk.as.reporter.post<{ items: { requestId: string; version: number }[] }>(
        `/stories/${desk.storyId}/replies/put`,
        {
          items,
          putAt: new Date().toISOString(),
          deadline: { at: new Date(Date.now() + 3_600_000).toISOString(), timeZone: 'Europe/London' },
        },
      ),
    );
    expect(await codes()).toContain('reply/awaiting');
    for (const { requestId, version } of put.items) {
      await good(desk.as.reporter.post(`/replies/${requestId}/settle`, { version, outcome: 'declined' }));
    }
    expect(await codes()).toEqual(['sign-off/editorial-missing', 'sign-off/legal-missing']);
  });

  it('R2: an edit voids two of five opinions, says why, and carries three', async () => {
    const { blocks } = await newest();
    const edited = blocks.map(({ kind, text }): Block => {
      if (text.startsWith(CLAIMS[1])) return { kind, text: text.replace(CLAIMS[1], REWORDED) };
      return { kind, text: text.startsWith(CLAIMS[3]) ? text + ADDED : text };
    });
    await good(desk.as.reporter.post(`/drafts/${draftId}/versions`, { basedOn: 1, blocks: edited }));
    await placed(2);
    const judged = (await live()).flatMap(({ opinions }) => opinions);
    expect(judged.map(({ validity }) => validity).sort()).toEqual(['carried', 'carried', 'carried', 'void', 'void']);
    expect((await about(REWORDED)).opinions[0]?.causes).toEqual(['text']);
    expect((await about(CLAIMS[3])).opinions[0]?.causes).toEqual(['context']);
    expect(await codes()).toContain('assertion/opinion-void');
    // What the machine makes of the edit itself is looked at, too.
    for (const { id, version, state } of await assertions()) {
      if (state === 'proposed') await good(desk.as.editor.post(`/assertions/${id}/dismiss`, { version }));
    }
  });

  it('R2: the lawyer re-affirms what the edit touched, having been shown each diff', async () => {
    const seen = await good(
      desk.as.lawyer.get<{
        versionNumber: number;
        versionSha256: string;
        items: { cause: string; diffSha256: string; since: { versionNumber: number }; opinions: { id: string }[] }[];
      }>(`/drafts/${draftId}/reaffirmations`),
    );
    expect(seen.items.map(({ cause }) => cause).sort()).toEqual(['context', 'text']);
    for (const { diffSha256, opinions, since } of seen.items) {
      expect(since.versionNumber).toBe(2);
      await good(
        desk.as.lawyer.post(`/drafts/${draftId}/reaffirm`, {
          versionNumber: seen.versionNumber,
          versionSha256: seen.versionSha256,
          diffSha256,
          opinionIds: opinions.map(({ id }) => id),
        }),
      );
    }
    expect(await codes()).toEqual(['sign-off/editorial-missing', 'sign-off/legal-missing']);
  });

  it('R1: a sign-off names the bytes; over others, and by whoever wrote them, it is refused', async () => {
    const { sha256, opinionsSha256 } = await readiness();
    const sign = (client: Client, kind: string, versionSha256: string) =>
      client.post<Refused>(`/drafts/${draftId}/sign-offs`, { kind, versionSha256, opinionsSha256 });
    const { items } = await good(desk.as.editor.get<{ items: Version[] }>(`/drafts/${draftId}/versions`));
    const older = await sign(desk.as.lawyer, 'legal', items[0]?.sha256 ?? '');
    expect([older.status, older.body.code]).toEqual([409, 'sign-off/other-bytes']);
    expect((await sign(desk.as.lawyer, 'legal', 'a'.repeat(64))).body.code).toBe('version/unknown');
    expect((await sign(desk.as.reporter, 'editorial', sha256)).status).toBe(403);
    await signBoth();
    expect((await readiness()).ready).toBe(true);
  });

  let first: Certificate;
  it('the CMS asks with the very words and gets its certificate', async () => {
    const { blocks } = await newest();
    const cms = await good(
      desk.as.editor.post<{ token: string }>('/tokens', { name: 'CMS', scopes: ['clearance.request'] }),
    );
    const ask = (words: Block[]) =>
      fetch(`${service.baseUrl}/api/v1/drafts/${draftId}/clearance`, {
        method: 'POST',
        headers: { authorization: `Bearer ${cms.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ blocks: words }),
      });
    const other = await ask(blocks.map((block, at) => (at === 0 ? { ...block, text: `${block.text}.` } : block)));
    expect([other.status, ((await other.json()) as Refused).code]).toEqual([409, 'version/unknown']);
    const granted = await ask(blocks);
    expect(granted.status).toBe(201);
    first = (await granted.json()) as Certificate;
    expect(first.payload).toMatchObject({ draftId, overrides: [] });
  });

  it('a letter arrives late: the certificate is revoked, and nothing is cleared until it has been read and answered', async () => {
    const received = await desk.as.editor.upload(`/stories/${desk.storyId}/letters`, {
      name: 'letter.txt',
      bytes: LETTER,
    });
    expect(received.status).toBe(202);
    const seen = await good(
      desk.as.editor.get<{ items: { state: string; reason: string | null }[] }>(`/drafts/${draftId}/clearance`),
    );
    expect(seen.items).toMatchObject([{ state: 'revoked', reason: 'letter_arrived' }]);
    const { sha256 } = await readiness();
    const refused = await desk.as.editor.post<Refused>(`/drafts/${draftId}/clearance`, { sha256 });
    expect([refused.status, refused.body.code]).toEqual([409, 'clearance/blocked']);
    const letter = await until(
      async () => (await desk.as.lawyer.get<{ status: string; version: number }>(`/letters/${received.body.id}`)).body,
      ({ status }) => status === 'linked' || status === 'failed',
    );
    expect(letter.status).toBe('linked');
    expect(await codes()).toContain('letter/unreviewed');
    await good(desk.as.lawyer.post(`/letters/${received.body.id}/review`, { version: letter.version }));
    const { items } = await good(
      desk.as.lawyer.get<{ items: { id: string; quote: string }[] }>(`/letters/${received.body.id}/allegations`),
    );
    const lie = items.find(({ quote }) => quote.includes('lied to the regulator'));
    const links = await good(
      desk.as.lawyer.get<{ items: { id: string; version: number; target: { sourceKind: string; quote: string } }[] }>(
        `/allegations/${lie?.id ?? ''}/links`,
      ),
    );
    const link = links.items.find(
      ({ target }) => target.sourceKind === 'assertion' && target.quote.includes('lied to'),
    );
    await good(desk.as.lawyer.post(`/links/${link?.id ?? ''}/confirm`, { version: link?.version, stance: 'context' }));
    expect(await codes()).toContain('allegation/no-position');
  });

  let overridden: Certificate;
  it('R4: two people publish against advice; neither the one who signed nor the one who ruled can be the second', async () => {
    const { sha256, blockers } = await readiness();
    expect(blockers.every(({ liftable }) => liftable)).toBe(true);
    const proposed = await good(
      desk.as.managing_editor.post<{ id: string }>(`/drafts/${draftId}/overrides`, {
        versionSha256: sha256,
        blockers: blockers.map(({ code, id, otherId }) => ({ code, id, otherId })),
        reason: 'The letter repeats denials that our copy carries already; the river is in flood tonight.',
      }),
    );
    for (const client of [desk.as.managing_editor, desk.as.editor, desk.as.lawyer]) {
      const refused = await client.post<Refused>(`/overrides/${proposed.id}/assent`);
      expect([refused.status, refused.body.code]).toEqual([403, 'override/same-person']);
    }
    expect((await readiness()).ready).toBe(false);
    await good(second.post(`/overrides/${proposed.id}/assent`));
    const now = await readiness();
    expect([now.ready, now.lifted.length]).toEqual([true, blockers.length]);
    overridden = await good(desk.as.editor.post<Certificate>(`/drafts/${draftId}/clearance`, { sha256 }));
    expect(overridden.payload.overrides).toEqual([proposed.id]);
  });

  it('the certificate is verified off-line, and refused for one changed byte', async () => {
    const key = await good(desk.as.editor.get('/clearance/key'));
    const { blocks } = await newest();
    expect(verify({ certificate: overridden, key, version: blocks })).toMatchObject({
      status: 0,
      verdict: { valid: true },
    });
    const other = blocks.map((block) => ({ ...block, text: block.text.replace('forty nights', 'forty nighty') }));
    expect(versionText(other)).not.toBe(versionText(blocks));
    expect(verify({ certificate: overridden, key, version: other })).toMatchObject({
      status: 1,
      verdict: { valid: false },
    });
    const forged = {
      ...overridden,
      payload: { ...overridden.payload, sha256: first.payload.sha256.replace(/^./, 'f') },
    };
    expect(verify({ certificate: forged, key }).verdict.valid).toBe(false);
  });

  it('a legal stop revokes it, and the list that says so convinces the CMS off-line', async () => {
    const key = await good(desk.as.editor.get('/clearance/key'));
    const before = await good(desk.as.editor.get('/clearance/revocations'));
    expect(verify({ certificate: overridden, key, revocations: before }).verdict.valid).toBe(true);
    await good(
      desk.as.lawyer.post(`/stories/${desk.storyId}/legal-stops`, { kind: 'injunction', reference: 'Claim 31-114' }),
    );
    const revocations = await good(desk.as.editor.get('/clearance/revocations'));
    expect(verify({ certificate: overridden, key, revocations }).verdict).toMatchObject({ valid: false });
    expect(await codes()).toEqual(['story/legal-stop']);
    const refused = await desk.as.editor.post<Refused>(`/drafts/${draftId}/clearance`, {
      sha256: (await readiness()).sha256,
    });
    expect(refused.body.code).toBe('clearance/blocked');
  });

  it('R9: the whole night is in the log, in one unbroken chain, without a word of the draft', async () => {
    const rows = await service.database.query<{ event: string; payload: unknown }>(
      'SELECT event, payload FROM audit_event WHERE newsroom_id = $1 ORDER BY seq',
      [desk.newsroomId],
    );
    for (const event of [
      'version.added',
      'opinion.given',
      'sign-off.given',
      'clearance.granted',
      'clearance.revoked',
      'override.assented',
      'legal-stop.placed',
    ])
      expect(rows.map((row) => row.event)).toContain(event);
    expect(JSON.stringify(rows)).not.toMatch(/sewage|Hallwright|Tarn Vale/);
  });
});
