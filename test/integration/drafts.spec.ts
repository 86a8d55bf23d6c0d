// Drafts over HTTP: versions from files, blocks and pasted words, the planned hour, authors, and what changed between two.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';

interface VersionBody {
  number: number;
  sha256: string;
  origin: string;
  documentId: string | null;
  authorId: string;
  blocks: { kind: string; text: string }[];
}
interface DraftBody {
  id: string;
  title: string;
  version: number;
  plannedAt: string | null;
  flaggedVersion: number;
  abilities: Record<string, boolean>;
  latest: VersionBody;
}
interface Items<Item> {
  items: Item[];
}

const PASTED = '# Canal works were never inspected\n\nThe council paid for forty inspections.\n\nNone took place.';

let service: TestService;
let desk: Desk;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

afterAll(async () => {
  await service.stop();
});

const create = async (body: object = { text: PASTED }) =>
  (await desk.as.reporter.post<DraftBody>(`/stories/${desk.storyId}/drafts`, body)).body;
const tasks = (draftId: string) =>
  service.database.query<{ state: string }>(`SELECT state FROM task WHERE kind = 'draft.flag' AND subject_id = $1`, [
    draftId,
  ]);

describe('versions', () => {
  it('a draft is made from pasted words, which are taken apart as a Markdown file is; placing and flagging is planned', async () => {
    const draft = await create();
    expect(draft.title).toBe('Canal works were never inspected');
    expect(draft.latest.blocks.map(({ kind }) => kind)).toEqual(['headline', 'standfirst', 'body']);
    expect(draft).toMatchObject({ flaggedVersion: 0, plannedAt: null });
    expect(draft.abilities).toMatchObject({ 'draft.write': true, 'draft.plan': false });
    expect(await tasks(draft.id)).toEqual([{ state: 'pending' }]);
    const { body } = await desk.as.lawyer.get<DraftBody>(`/drafts/${draft.id}`);
    expect(body.latest.sha256).toBe(draft.latest.sha256);
  });

  it('a version comes from a file as well, if it was made from the newest', async () => {
    const draft = await create();
    const file = { name: 'second.md', bytes: PASTED.replace('forty', 'fifty') };
    const sent = await desk.as.reporter.upload<VersionBody>(`/drafts/${draft.id}/versions`, file, { basedOn: '1' });
    expect(sent.status).toBe(201);
    expect(sent.body).toMatchObject({ number: 2, origin: 'edit' });
    expect(sent.body.documentId).not.toBeNull();
    const late = await desk.as.reporter.upload<Refused>(
      `/drafts/${draft.id}/versions`,
      { name: 'third.md', bytes: PASTED.replace('forty', 'sixty') },
      { basedOn: '1' },
    );
    expect([late.status, late.body.code]).toEqual([409, 'version/stale']);
    const without = await desk.as.reporter.upload<Refused>(`/drafts/${draft.id}/versions`, file);
    expect([without.status, without.body.code]).toEqual([400, 'request/invalid']);
  });

  it('pasted words make a version; the same words again make none', async () => {
    const draft = await create();
    const path = `/drafts/${draft.id}/versions`;
    const changed = { basedOn: 1, text: `${PASTED}\n\nThe council declined to comment.` };
    expect((await desk.as.editor.post<VersionBody>(path, changed)).body.number).toBe(2);
    const again = await desk.as.editor.post<VersionBody>(path, { ...changed, basedOn: 2 });
    expect([again.status, again.body.number]).toEqual([201, 2]);
    const { body } = await desk.as.editor.get<Items<VersionBody>>(path);
    expect(body.items).toHaveLength(2);
  });

  it('what cannot be read is refused with the reason, and nothing of it is kept', async () => {
    const draft = await create();
    const before = await service.database.query('SELECT 1 FROM document');
    const broken = await desk.as.reporter.upload<Refused>(
      `/drafts/${draft.id}/versions`,
      { name: 'scan.pdf', bytes: '%PDF-1.7\nnot really' },
      { basedOn: '1' },
    );
    expect([broken.status, broken.body.code]).toEqual([422, 'document/unreadable']);
    const empty = await desk.as.reporter.post<Refused>(`/drafts/${draft.id}/versions`, { basedOn: 1, text: ' \n ' });
    expect([empty.status, empty.body.code]).toEqual([422, 'draft/empty']);
    expect((await desk.as.reporter.get<DraftBody>(`/drafts/${draft.id}`)).body.latest.number).toBe(1);
    expect(await service.database.query('SELECT 1 FROM document')).toHaveLength(before.length);
  });

  it('R8: of ten people who add to the same version at once, one does', async () => {
    const draft = await create();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        desk.as.reporter.post<Refused>(`/drafts/${draft.id}/versions`, { basedOn: 1, text: `${PASTED}\n\nLine ${i}.` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(({ body }) => body.code))).toEqual(
      new Set(['version/stale']),
    );
  });
});

describe('what changed', () => {
  it('is told block by block and word by word', async () => {
    const draft = await create();
    const text = PASTED.replace('forty', 'fifty').replace('None took', 'The mayor resigned.\n\nNone took');
    await desk.as.reporter.post(`/drafts/${draft.id}/versions`, { basedOn: 1, text });
    const { status, body } = await desk.as.lawyer.get<{
      blocks: { change: string; parts: { text: string; change: string }[] }[];
    }>(`/drafts/${draft.id}/compare?from=1&to=2`);
    expect(status).toBe(200);
    expect(body.blocks.map(({ change }) => change)).toEqual(['same', 'changed', 'added', 'same']);
    expect(body.blocks[1]?.parts.filter(({ change }) => change !== 'same')).toEqual([
      { text: 'forty', change: 'removed' },
      { text: 'fifty', change: 'added' },
    ]);
    const unknown = await desk.as.lawyer.get<Refused>(`/drafts/${draft.id}/compare?from=1&to=9`);
    expect([unknown.status, unknown.body.code]).toEqual([409, 'version/unknown']);
    expect((await desk.as.lawyer.get(`/drafts/${draft.id}/compare?from=1`)).status).toBe(400);
  });
});

describe('the planned hour and the authors', () => {
  it('an editor says when it is to run, and takes it back; a reporter does not', async () => {
    const draft = await create();
    const path = `/drafts/${draft.id}/plan`;
    const at = '2031-03-14T22:00:00.000Z';
    const { body } = await desk.as.editor.post<DraftBody>(path, { version: draft.version, plannedAt: at });
    expect(body).toMatchObject({ plannedAt: at, version: draft.version + 1 });
    const stale = await desk.as.editor.post<Refused>(path, { version: draft.version, plannedAt: null });
    expect([stale.status, stale.body.code]).toEqual([409, 'record/stale']);
    const cleared = await desk.as.editor.post<DraftBody>(path, { version: body.version, plannedAt: null });
    expect(cleared.body.plannedAt).toBeNull();
    expect((await desk.as.reporter.post(path, { version: 1, plannedAt: null })).status).toBe(403);
  });

  it('R4: who entered a version is an author, and so is who is named as one', async () => {
    const draft = await create();
    await desk.as.editor.post(`/drafts/${draft.id}/versions`, { basedOn: 1, text: `${PASTED}\n\nMore.` });
    const path = `/drafts/${draft.id}/authors`;
    const named = await desk.as.reporter.post<Items<{ personId: string; named: boolean }>>(path, {
      personId: desk.people.managing_editor,
    });
    expect(named.status).toBe(200);
    const authors = new Map(named.body.items.map((author) => [author.personId, author.named]));
    expect(authors).toEqual(
      new Map([
        [desk.people.reporter, false],
        [desk.people.editor, false],
        [desk.people.managing_editor, true],
      ]),
    );
    const stranger = await desk.as.reporter.post<Refused>(path, { personId: desk.newsroomId });
    expect([stranger.status, stranger.body.code]).toEqual([422, 'author/unknown']);
  });

  it('R10: a draft of a story that outside counsel was not given is not there', async () => {
    const draft = await create();
    for (const path of ['', '/authors', '/versions', '/compare?from=1&to=1']) {
      const { status, body } = await desk.as.outside_counsel.get<Refused>(`/drafts/${draft.id}${path}`);
      expect([status, body.code]).toEqual([404, 'draft/not-found']);
    }
  });
});
