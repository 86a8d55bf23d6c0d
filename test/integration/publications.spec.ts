// What ran and on which certificate, the complaints about it, and the corrections of it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { harmless, LETTER, makeDraft } from '../support/answerable-letter.js';
import { clearDraft, type ClearedDraft } from '../support/clear-draft.js';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';

interface PublicationBody {
  id: string;
  sha256: string;
  versionNumber: number;
  certificateId: string | null;
  cleared: boolean;
  address: string;
  publishedAt: string;
  recordedByName: string;
  complaints: { exchangeId: string; purpose: string; title: string }[];
  corrections: { versionNumber: number; note: string; publicationId: string }[];
}

let service: TestService;
let desk: Desk;
let draft: { id: string; sha256: string };
let certificate: ClearedDraft;

const record = (body: object, draftId = draft.id) =>
  desk.as.editor.post<PublicationBody & Refused>(`/drafts/${draftId}/publications`, body);
const list = async (draftId = draft.id) =>
  (await desk.as.lawyer.get<{ items: PublicationBody[] }>(`/drafts/${draftId}/publications`)).body.items;
const minutesFrom = (moment: string, minutes: number) => new Date(Date.parse(moment) + minutes * 60_000).toISOString();

beforeAll(async () => {
  service = await startService();
  desk = await makeDesk(service);
  draft = await makeDraft(desk, harmless('lemon'));
  certificate = await clearDraft(desk, draft.id);
});

afterAll(async () => {
  await service.stop();
});

describe('recording what ran', () => {
  const address = 'https://courier.example/pancakes';

  it('on a certificate that stood', async () => {
    const { certificateId, sha256 } = certificate;
    const { status, body } = await record({ certificateId, sha256, publishedAt: new Date().toISOString(), address });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      sha256,
      versionNumber: 1,
      certificateId,
      cleared: true,
      address,
      recordedByName: 'The editor',
      complaints: [],
      corrections: [],
    });
  });

  it('the same publication told again is the same record', async () => {
    const publishedAt = new Date().toISOString();
    const told = { sha256: draft.sha256, publishedAt, address: 'https://courier.example/twice' };
    const both = await Promise.all([record(told), record(told)]);
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1);
  });

  it('R1: a certificate for other bytes, another draft or another time is none', async () => {
    const { certificateId, sha256, issuedAt, expiresAt } = certificate;
    const other = await makeDraft(desk, harmless('sugar'));
    const refused = await Promise.all([
      record({ certificateId, sha256, publishedAt: minutesFrom(issuedAt, -1) }),
      record({ certificateId: randomUUID(), sha256, publishedAt: issuedAt }),
      record({ certificateId, sha256: other.sha256, publishedAt: issuedAt }, other.id),
    ]);
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(
      refused.map(() => [409, 'publication/not-cleared']),
    );
    expect((await record({ sha256: 'a'.repeat(64), publishedAt: issuedAt })).body.code).toBe('version/unknown');
    const future = await record({ certificateId, sha256, publishedAt: expiresAt });
    expect([future.status, future.body.code]).toEqual([400, 'request/invalid']);
  });

  it('without a certificate that stood, the record says that it ran uncleared; with one, the record names it', async () => {
    const { sha256, issuedAt, certificateId } = certificate;
    const before = await record({ sha256, publishedAt: minutesFrom(issuedAt, -60) });
    expect(before.body).toMatchObject({ certificateId: null, cleared: false });
    const after = await record({ certificateId: null, sha256, publishedAt: issuedAt });
    expect(after.body).toMatchObject({ certificateId, cleared: true });
  });

  it('R1: a certificate that was revoked by then cleared nothing, but what ran before stays cleared', async () => {
    const cleared = await makeDraft(desk, harmless('honey'));
    const { certificateId, sha256, issuedAt } = await clearDraft(desk, cleared.id);
    await desk.as.editor.upload(`/stories/${desk.storyId}/letters`, { name: 'l.txt', bytes: LETTER });
    const publishedAt = new Date().toISOString();
    const late = await record({ certificateId, sha256, publishedAt }, cleared.id);
    expect(late.body.code).toBe('publication/not-cleared');
    expect((await record({ sha256, publishedAt }, cleared.id)).body).toMatchObject({ cleared: false });
    expect((await record({ certificateId, sha256, publishedAt: issuedAt }, cleared.id)).body).toMatchObject({
      cleared: true,
    });
  });

  it('is for editors, within the newsroom; a record once made stays as it is', async () => {
    const told = { sha256: draft.sha256, publishedAt: new Date().toISOString() };
    const reporter = await desk.as.reporter.post<Refused>(`/drafts/${draft.id}/publications`, told);
    expect(reporter.body.code).toBe('session/forbidden');
    const other = await makeDesk(service);
    const stranger = await other.as.editor.post<Refused>(`/drafts/${draft.id}/publications`, told);
    expect([stranger.status, stranger.body.code]).toEqual([404, 'draft/not-found']);
    await expect(service.database.query(`UPDATE publication SET certificate_id = NULL`)).rejects.toThrow();
    await expect(service.database.query(`DELETE FROM publication`)).rejects.toThrow();
  });
});

describe('what comes of it', () => {
  let publicationId: string;

  beforeAll(async () => {
    const { sha256, issuedAt } = certificate;
    publicationId = (await record({ sha256, publishedAt: issuedAt })).body.id;
  });

  it('complaints stand beside the publication they are about', async () => {
    const complaint = await desk.as.reporter.upload(
      `/stories/${desk.storyId}/exchanges`,
      { name: 'complaint.txt', bytes: 'Lemon is wrong.' },
      {
        direction: 'received',
        title: 'Complaint of a reader',
        occurredAt: new Date().toISOString(),
        purpose: 'complaint',
        publicationId,
      },
    );
    expect(complaint.status).toBe(202);
    const found = (await list()).find(({ id }) => id === publicationId);
    expect(found?.complaints).toMatchObject([
      { exchangeId: complaint.body.id, purpose: 'complaint', title: 'Complaint of a reader' },
    ]);
    expect((await list()).filter(({ complaints }) => complaints.length > 0)).toHaveLength(1);
  });

  it('a correction is a version that names what it corrects, and goes through the gate anew', async () => {
    const blocks = [{ kind: 'body', text: harmless('lime') }];
    const correct = (body: object) =>
      desk.as.reporter.post<PublicationBody['corrections'][number] & Refused>(`/drafts/${draft.id}/corrections`, body);
    const note = 'It is served with lime.';
    expect((await correct({ publicationId: randomUUID(), basedOn: 1, blocks, note })).body.code).toBe(
      'publication/not-found',
    );
    expect((await correct({ publicationId, basedOn: 7, blocks, note })).body.code).toBe('version/stale');
    const unchanged = [{ kind: 'body', text: harmless('lemon') }];
    expect((await correct({ publicationId, basedOn: 1, blocks: unchanged, note })).body.code).toBe(
      'publication/nothing-corrected',
    );
    const { status, body } = await correct({ publicationId, basedOn: 1, blocks, note });
    expect(status).toBe(201);
    expect(body).toMatchObject({ versionNumber: 2, publicationId, note });
    const found = (await list()).find(({ id }) => id === publicationId);
    expect(found?.corrections).toMatchObject([{ versionNumber: 2, note }]);
    const { body: readiness } = await desk.as.editor.get<{ ready: boolean }>(`/drafts/${draft.id}/readiness`);
    expect(readiness.ready).toBe(false);
  });

  it('the database knows no correction of nothing', async () => {
    await expect(
      service.database.query(
        `INSERT INTO draft_version (newsroom_id, draft_id, number, sha256, blocks, author_id, origin)
         VALUES ($1, $2, 9, '', '[]', $3, 'correction')`,
        [desk.newsroomId, draft.id, desk.people.reporter],
      ),
    ).rejects.toThrow(/draft_version_correction_whole/);
  });
});
