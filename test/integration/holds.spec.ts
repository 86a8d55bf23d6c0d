// What must be kept: holds placed, proposed and released; and evidence taken back only while nothing says it must stay.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Evidence } from '#database/entities/evidence.entity.js';
import { withActor } from '#database/with-actor.js';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { FileBlobStore } from '#documents/blob-store.js';
import { systemActor } from '#domain/actor.js';
import type { Role } from '#domain/vocabulary.js';
import { removeErasedFiles } from '#holds/remove-erased-files.js';
import type { Client, Refused } from '../support/client.js';
import { type Desk, makeDesk, until } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';
import { quiet } from '../support/told.js';

interface HoldBody {
  id: string;
  state: string;
  itemKind: string | null;
  itemId: string | null;
  letterId: string | null;
  proposedBy: string | null;
  placedByName: string | null;
  version: number;
  abilities: Record<string, boolean>;
}

const REASON = 'Claim intimated under the pre-action protocol; counsel advises to keep all of it.';

const LETTER = `HARGREAVE & LOMAX LLP
14 Quay Street, Port Maren

12 March 2031

Dear Editor,

We act for Calloway Freight Ltd. You propose to publish an article about our client.

1. The allegation that our client falsified the inspection records of its refrigerated lorries is false.

2. We require you to preserve all documents, notes, recordings and electronic data relating to the article, and to suspend any routine deletion of them.

Yours faithfully,

Hargreave & Lomax LLP
`;

let service: TestService;
let worker: DataSource;
let blobs: FileBlobStore;
let newsroom: Desk;
/** The same people, in a story of the test's own. */
let desk: Desk;
let stories = 0;

beforeAll(async () => {
  service = await startService();
  worker = await createDataSource({
    url: service.database.workerUrl,
    applicationName: 'test',
    poolSize: 2,
  }).initialize();
  blobs = new FileBlobStore(service.blobFolder);
  newsroom = await makeDesk(service);
});

beforeEach(async () => {
  const name = `story-of-test-${(stories += 1)}`;
  const { body } = await newsroom.as.editor.post<{ id: string }>('/stories', { title: name, slug: name });
  desk = { ...newsroom, storyId: body.id };
});

afterAll(async () => {
  await worker.destroy();
  await service.stop();
});

let items = 0;
async function addEvidence(
  text = `Delivery note ${(items += 1)}: forty crates of oranges from the port.`,
): Promise<string> {
  const added = await desk.as.reporter.upload(`/stories/${desk.storyId}/evidence`, { name: 'note.txt', bytes: text });
  await quiet(service, desk.newsroomId);
  return added.body.id;
}
const place = (as: Client, item?: { kind: string; id: string }, storyId = desk.storyId) =>
  as.post<HoldBody>(`/stories/${storyId}/holds`, { item, reason: REASON });
const act = (as: Client, { id, version }: Pick<HoldBody, 'id' | 'version'>, what: string) =>
  as.post<HoldBody>(`/holds/${id}/${what}`, { version, reason: REASON });
const remove = (id: string, as: Client = desk.as.reporter) => as.delete<Refused | ''>(`/evidence/${id}`);
const outcome = ({ status, body }: { status: number; body: unknown }) =>
  `${status} ${(body as Partial<Refused>).code ?? ''}`.trim();
const isThere = async (id: string) => (await desk.as.editor.get(`/evidence/${id}`)).status === 200;
const holds = async () =>
  (await desk.as.editor.get<{ items: HoldBody[] }>(`/stories/${desk.storyId}/holds`)).body.items;
const events = (name: string) =>
  service.database.query<{ payload: Record<string, unknown> }>(
    `SELECT payload FROM audit_event WHERE newsroom_id = $1 AND event = $2 AND payload->>'storyId' = $3 ORDER BY seq`,
    [desk.newsroomId, name, desk.storyId],
  );

describe('evidence added by mistake', () => {
  it('is taken back with its passages and bytes; the log keeps that it was here', async () => {
    const text = 'A menu that has nothing to do with any of this.';
    const sha256 = createHash('sha256').update(text).digest('hex');
    const id = await addEvidence(text);
    expect(outcome(await remove(id))).toBe('204');
    expect(outcome(await desk.as.editor.get(`/evidence/${id}`))).toBe('404 evidence/not-found');
    const [left] = await service.database.query<{ rows: number }>(
      `SELECT (SELECT count(*) FROM passage WHERE source_id = $1)::int + (SELECT count(*) FROM document WHERE story_id = $2)::int AS rows`,
      [id, desk.storyId],
    );
    expect(left?.rows).toBe(0);
    expect(await events('evidence.removed')).toMatchObject([{ payload: { evidenceId: id, sha256 } }]);
    const soon = new Date();
    expect(await removeErasedFiles(worker, blobs, desk.newsroomId, soon)).toEqual([]);
    expect(existsSync(blobs.pathOf(sha256))).toBe(true);
    const later = new Date(Date.now() + 20 * 60_000);
    expect(await removeErasedFiles(worker, blobs, desk.newsroomId, later)).toEqual([sha256]);
    expect(existsSync(blobs.pathOf(sha256))).toBe(false);
    expect(await removeErasedFiles(worker, blobs, desk.newsroomId, later)).toEqual([]);
  });

  it('its bytes stay while another item, another newsroom or a new upload has them', async () => {
    const text = 'The same four pages, filed twice.';
    const sha256 = createHash('sha256').update(text).digest('hex');
    const first = await addEvidence(text);
    const other = await makeDesk(service);
    await other.as.reporter.upload(`/stories/${other.storyId}/evidence`, { name: 'note.txt', bytes: text });
    expect(outcome(await remove(first))).toBe('204');
    const later = new Date(Date.now() + 20 * 60_000);
    expect(await removeErasedFiles(worker, blobs, desk.newsroomId, later)).toEqual([]);
    expect(existsSync(blobs.pathOf(sha256))).toBe(true);
    const again = await addEvidence(text);
    const [row] = await service.database.query<{ erased_at: Date | null }>(
      'SELECT erased_at FROM blob WHERE newsroom_id = $1 AND sha256 = $2',
      [desk.newsroomId, sha256],
    );
    expect(row?.erased_at).toBeNull();
    const { body } = await desk.as.editor.get<{ document: { id: string } }>(`/evidence/${again}`);
    expect((await desk.as.editor.get(`/documents/${body.document.id}/original`)).status).toBe(200);
  });

  it('is refused while people rely on it, and to whoever may not see it', async () => {
    const id = await addEvidence(
      'Inspection records of the refrigerated lorries were falsified, the depot foreman wrote on 3 May 2030.',
    );
    const letter = await desk.as.lawyer.upload(`/stories/${desk.storyId}/letters`, {
      name: 'letter.txt',
      bytes: LETTER,
    });
    await quiet(service, desk.newsroomId);
    const [proposed] = await holds();
    await act(desk.as.lawyer, proposed as HoldBody, 'dismiss');
    const { body } = await desk.as.editor.get<{ items: { id: string }[] }>(`/letters/${letter.body.id}/allegations`);
    const allegation = body.items[0]?.id ?? '';
    const linked = await desk.as.editor.post<{ id: string; version: number }>(`/allegations/${allegation}/links`, {
      sourceKind: 'evidence',
      sourceId: id,
      passageOrdinal: 0,
      stance: 'concedes',
    });
    expect(outcome(await remove(id))).toBe('409 evidence/linked');
    const links = await desk.as.editor.get<{ items: { id: string; version: number; state: string }[] }>(
      `/allegations/${allegation}/links`,
    );
    const confirmed = links.body.items.find(({ state }) => state === 'confirmed');
    expect(linked.body.id).toBe(confirmed?.id);
    await desk.as.editor.post(`/links/${confirmed?.id ?? ''}/reject`, { version: confirmed?.version });
    expect(outcome(await remove(id, desk.as.outside_counsel))).toBe('403 session/forbidden');
    const other = await makeDesk(service);
    expect(outcome(await remove(id, other.as.editor))).toBe('404 evidence/not-found');
    expect(outcome(await remove(id))).toBe('204');
    const after = await desk.as.editor.get<{ items: { target: { sourceId: string } }[] }>(
      `/allegations/${allegation}/links`,
    );
    expect(after.body.items.filter(({ target }) => target.sourceId === id)).toEqual([]);
    await expect(
      desk.as.editor.post(`/allegations/${allegation}/links`, {
        sourceKind: 'evidence',
        sourceId: id,
        passageOrdinal: 0,
        stance: 'concedes',
      }),
    ).resolves.toMatchObject({ status: 422 });
  });
});

describe('a hold', () => {
  it('on a story keeps all of it, on an item that item, until a lawyer releases it', async () => {
    const [kept, free] = [await addEvidence(), await addEvidence()];
    const onItem = (await place(desk.as.managing_editor, { kind: 'evidence', id: kept })).body;
    expect(onItem).toMatchObject({
      state: 'standing',
      itemKind: 'evidence',
      itemId: kept,
      abilities: { release: false },
    });
    expect(outcome(await remove(kept))).toBe('409 hold/stands');
    expect(outcome(await remove(free))).toBe('204');
    const another = await addEvidence();
    const onStory = (await place(desk.as.lawyer)).body;
    expect(outcome(await remove(another))).toBe('409 hold/stands');
    expect((await act(desk.as.lawyer, onStory, 'release')).body).toMatchObject({ state: 'released' });
    expect(outcome(await remove(another))).toBe('204');
    expect(outcome(await remove(kept))).toBe('409 hold/stands');
    expect(outcome(await act(desk.as.lawyer, onStory, 'release'))).toBe('409 hold/settled');
    expect(outcome(await act(desk.as.managing_editor, onItem, 'release'))).toBe('403 session/forbidden');
    await act(desk.as.lawyer, onItem, 'release');
    expect(outcome(await remove(kept))).toBe('204');
    expect((await holds()).map(({ state }) => state)).toEqual(['released', 'released']);
  });

  it('is placed by those who may, on what is there', async () => {
    for (const role of ['reporter', 'editor', 'admin'] as const)
      expect(outcome(await place(desk.as[role]))).toBe('403 session/forbidden');
    expect(outcome(await place(desk.as.outside_counsel))).toBe('404 story/not-found');
    const gone = { kind: 'evidence', id: '00000000-0000-4000-8000-000000000000' };
    expect(outcome(await place(desk.as.lawyer, gone))).toBe('422 hold/nothing-there');
    const other = await makeDesk(service);
    const elsewhere = (
      await other.as.reporter.upload(`/stories/${other.storyId}/evidence`, { name: 'a.txt', bytes: 'Theirs.' })
    ).body.id;
    expect(outcome(await place(desk.as.lawyer, { kind: 'evidence', id: elsewhere }))).toBe('422 hold/nothing-there');
  });

  it('R10: why it stands is read by those who may read advice, and stands in one table', async () => {
    const { body } = await place(desk.as.lawyer);
    const reasons = (role: Role) =>
      desk.as[role].get<{ label: string; items: { reason: string }[] }>(`/holds/${body.id}/reasons`);
    for (const role of ['lawyer', 'editor', 'managing_editor'] as const)
      expect((await reasons(role)).body).toMatchObject({
        label: 'privileged',
        items: [{ act: 'placed', reason: REASON }],
      });
    expect(outcome(await reasons('reporter'))).toBe('403 session/forbidden');
    expect(outcome(await reasons('outside_counsel'))).toBe('404 hold/not-found');
    for (const role of ['reporter', 'lawyer'] as const)
      expect(JSON.stringify((await desk.as[role].get(`/stories/${desk.storyId}/holds`)).body)).not.toContain(
        'pre-action',
      );
    expect(JSON.stringify(await events('hold.placed'))).not.toContain('pre-action');
    const direct = service.database.query(`UPDATE hold_reason SET reason = 'other' WHERE hold_id = $1`, [body.id]);
    await expect(direct).rejects.toMatchObject({ code: 'NL002' });
  });

  it('binds the database, whoever deletes', async () => {
    const id = await addEvidence();
    const hold = (await place(desk.as.lawyer)).body;
    const [row] = await service.database.query<{ document_id: string; sha256: string }>(
      `SELECT document_id, sha256 FROM evidence JOIN document ON document.id = document_id WHERE evidence.id = $1`,
      [id],
    );
    const attempts = [
      ['DELETE FROM evidence WHERE id = $1', [id]],
      ['DELETE FROM document WHERE id = $1', [row?.document_id]],
      [
        `UPDATE document SET erased_at = now(), text = NULL, status = 'refused', refusal = 'x', version = version + 1 WHERE id = $1`,
        [row?.document_id],
      ],
      ['UPDATE blob SET erased_at = now() WHERE sha256 = $1 AND newsroom_id = $2', [row?.sha256, desk.newsroomId]],
      ['DELETE FROM blob WHERE sha256 = $1 AND newsroom_id = $2', [row?.sha256, desk.newsroomId]],
    ] as const;
    for (const [sql, values] of attempts)
      await expect(service.database.query(sql, [...values])).rejects.toMatchObject({ code: 'NL010' });
    const asApp = withActor(service.app, systemActor(desk.newsroomId), ({ manager }) =>
      manager.delete(Evidence, { id }),
    );
    await expect(asApp).rejects.toMatchObject({ code: 'hold/stands' });
    expect(outcome(await act(desk.as.lawyer, hold, 'release'))).toBe('200');
  });

  it('and a deletion that meet: one wins, never both', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await addEvidence();
      const item = { kind: 'evidence', id };
      const acts = [() => remove(id), () => place(desk.as.lawyer, item)];
      const [one, two] = round % 2 === 0 ? acts : acts.reverse();
      const both = await Promise.all([one?.(), two?.()]);
      const seen = both
        .map((answer) => (answer === undefined ? '' : outcome(answer)))
        .sort()
        .join(' | ');
      expect(['201 | 409 hold/stands', '204 | 422 hold/nothing-there']).toContain(seen);
      expect(await isThere(id)).toBe(seen.startsWith('201'));
    }
  });

  it('placed while a deletion is under way waits for it, and then finds nothing to hold', async () => {
    const id = await addEvidence();
    let placing: Promise<{ status: number; body: unknown }> | null = null;
    await withActor(service.app, systemActor(desk.newsroomId), async ({ manager }) => {
      await manager.delete(Evidence, { newsroomId: desk.newsroomId, id });
      placing = place(desk.as.lawyer, { kind: 'evidence', id });
      await until(
        () => service.database.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`),
        (waiting) => waiting.length > 0,
      );
    });
    expect(outcome(await (placing as unknown as Promise<{ status: number; body: unknown }>))).toBe(
      '422 hold/nothing-there',
    );
  });
});

describe('R5: a letter that demands preservation', () => {
  const receive = async () => {
    const letter = await desk.as.lawyer.upload(`/stories/${desk.storyId}/letters`, {
      name: 'letter.txt',
      bytes: LETTER,
    });
    await quiet(service, desk.newsroomId);
    return letter.body.id;
  };

  it('R5: proposes a hold, shown with the letter and the story; a person accepts it', async () => {
    const id = await addEvidence();
    const letterId = await receive();
    const ofLetter = await desk.as.editor.get<{ items: HoldBody[] }>(`/letters/${letterId}/holds`);
    expect(ofLetter.body.items).toMatchObject([{ state: 'proposed', letterId, proposedBy: 'preservation-segment/1' }]);
    const [proposed] = await holds();
    expect(proposed).toEqual(ofLetter.body.items[0]);
    expect(outcome(await remove(id))).toBe('409 hold/undecided');
    expect(outcome(await act(desk.as.editor, proposed as HoldBody, 'accept'))).toBe('403 session/forbidden');
    const accepted = await act(desk.as.managing_editor, proposed as HoldBody, 'accept');
    expect(accepted.body).toMatchObject({ state: 'standing', placedByName: 'The managing_editor' });
    expect(outcome(await remove(id))).toBe('409 hold/stands');
  });

  it('R5: dismissed by a lawyer with a reason, it is not proposed again', async () => {
    const id = await addEvidence();
    const letterId = await receive();
    const [proposed] = await holds();
    expect(outcome(await act(desk.as.managing_editor, proposed as HoldBody, 'dismiss'))).toBe('403 session/forbidden');
    expect((await act(desk.as.lawyer, proposed as HoldBody, 'dismiss')).body).toMatchObject({ state: 'dismissed' });
    await service.database.query(`UPDATE letter SET status = 'extracted', version = version + 1 WHERE id = $1`, [
      letterId,
    ]);
    await service.database.query(
      `UPDATE task SET state = 'pending', generation = generation + 1, enqueued_at = NULL WHERE kind = 'letter.split' AND subject_id = $1`,
      [letterId],
    );
    await quiet(service, desk.newsroomId);
    expect((await holds()).map(({ state }) => state)).toEqual(['dismissed']);
    expect(outcome(await remove(id))).toBe('204');
  });

  it('R5: a letter that demands nothing of the kind proposes nothing', async () => {
    const mild = LETTER.replace(/2\. We require.*\n/, '');
    await desk.as.lawyer.upload(`/stories/${desk.storyId}/letters`, { name: 'letter.txt', bytes: mild });
    await quiet(service, desk.newsroomId);
    expect(await holds()).toEqual([]);
  });
});
