// R10: the privilege log says of each withheld text what it is and why it is withheld, and nothing of what it says.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client, Refused } from '../support/client.js';
import { download } from '../support/download.js';
import { makeDesk, until } from '../support/factories.js';
import { fileEvidence, type LabelledStory, openLabelledStory } from '../support/labelled-story.js';
import { ADVICE, RuledDraft, SIGNED } from '../support/ruled-draft.js';
import { startService, type TestService } from '../support/test-service.js';

interface EntryBody {
  number: number;
  subject: string;
  subjectId: string;
  date: string;
  type: string;
  author: string;
  recipients: string;
  description: string;
  privilege: string;
  basis: string;
  changes: { byName: string; from: string; to: string; reason: string | null }[];
}

let service: TestService;
let story: LabelledStory;
let opinionId: string;

const SECRETS = [
  'cross-examination',
  'two witnesses',
  'canaryreason',
  'canarynote',
  'canaryprivileged',
  'canaryworkproduct',
  'canaryhold',
];

beforeAll(async () => {
  service = await startService();
  story = await openLabelledStory(service);
  const ruled = await RuledDraft.open(service, story.desk, true);
  opinionId = (await ruled.rule(await ruled.mark(SIGNED), { advice: ADVICE })).body.id;
  const { lawyer } = story.desk.as;
  const sent = await lawyer.upload(
    `/stories/${story.desk.storyId}/exchanges`,
    { name: 'm.txt', bytes: 'Without prejudice: canarynote' },
    {
      direction: 'sent',
      party: '=HYPERLINK("https://elsewhere.example")',
      occurredAt: '2031-03-11T23:30:00Z',
      privilege: 'work_product',
    },
  );
  const held = await lawyer.post<Refused>(`/stories/${story.desk.storyId}/holds`, {
    reason: 'canaryhold: they will sue',
  });
  if (held.status !== 201) throw new Error(`the hold answered ${held.status}: ${JSON.stringify(held.body)}`);
  await until(
    () => lawyer.get<{ document: { status: string } }>(`/exchanges/${sent.body.id}`),
    ({ body }) => body.document.status === 'read',
  );
  await lawyer.post(`/privilege/document/${story.items.work_product.documentId}/raise`, {
    from: 'work_product',
    to: 'privileged',
  });
  await lawyer.post(`/privilege/document/${story.items.work_product.documentId}/lower`, {
    from: 'privileged',
    to: 'none',
    reason: 'canaryreason: it is with the other side already',
  });
});

afterAll(async () => {
  await service.stop();
});

const path = () => `/stories/${story.desk.storyId}/privilege-log`;
const log = async (client: Client = story.desk.as.lawyer) =>
  (await client.get<{ items: EntryBody[] }>(path())).body.items;
const entryOf = async (id: string) => (await log()).find(({ subjectId }) => subjectId === id);

describe('R10: the privilege log', () => {
  it('R10: has every text that is or was under a label, and none that never was', async () => {
    const items = await log();
    expect(items.map(({ number }) => number)).toEqual(items.map((_, index) => index + 1));
    const ids = items.map(({ subjectId }) => subjectId);
    for (const label of ['privileged', 'work_product', 'common_interest'] as const) {
      expect(ids).toContain(story.items[label].documentId);
    }
    expect(ids).toContain(opinionId);
    expect(ids).not.toContain(story.items.none.documentId);
    // Advice, four documents, the reasons for which two labels were lowered, and that of a hold.
    expect(items.map(({ type }) => type).sort()).toEqual([
      'Note',
      'Note',
      'Note',
      'Opinion',
      'Text document',
      'Text document',
      'Text document',
      'Text document',
    ]);
  });

  it('R10: names author, recipients, label, basis and every change, with its reason for those who may know', async () => {
    expect(await entryOf(opinionId)).toMatchObject({
      type: 'Opinion',
      author: 'The lawyer',
      recipients: expect.stringMatching(/^Editors and lawyers of Newsroom /),
      description: 'Legal advice on an assertion in a draft article',
      privilege: 'privileged',
      basis: expect.stringContaining('legal advice'),
    });
    expect(await entryOf(story.items.work_product.documentId)).toMatchObject({
      privilege: 'none',
      basis: 'No longer withheld.',
      changes: [
        { byName: 'The lawyer', from: 'work_product', to: 'privileged', reason: null },
        { from: 'privileged', to: 'none', reason: 'canaryreason: it is with the other side already' },
      ],
    });
  });

  it('R10: keeps its numbers when another text comes under a label', async () => {
    const before = (await log()).map(({ number, subjectId }) => [number, subjectId]);
    await story.desk.as.editor.post(`/privilege/document/${story.items.none.documentId}/raise`, {
      from: 'none',
      to: 'work_product',
    });
    await fileEvidence(story.desk.as.lawyer, story.desk.storyId, 'canarylate', {});
    const after = (await log()).map(({ number, subjectId }) => [number, subjectId]);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after).toHaveLength(before.length + 2);
  });

  it('R10: leaves as CSV that a spreadsheet takes for text, without a privileged word', async () => {
    const { status, headers, bytes } = await download(story.desk.as.lawyer, `${path()}.csv`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('filename="privilege-log.csv"');
    expect(headers.get('cache-control')).toBe('no-store');
    const csv = bytes.toString();
    const lines = csv.trimEnd().split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFFNo.,Date,Type of document,Author,Recipients,Subject,Label,Basis of the claim,Changes of label',
    );
    expect(lines).toHaveLength((await log()).length + 1);
    expect(csv).toContain(`"'=HYPERLINK(""https://elsewhere.example"")"`);
    expect(csv).toMatch(/privileged to none, by The lawyer/);
    // 23:30 in London is still that day; in UTC and in summer time it might be another.
    expect(csv).toContain(',2031-03-11,Text document,');
    for (const secret of SECRETS) expect(csv).not.toContain(secret);
  });

  it('R9: that it left, and how many rows it had, is audited; looking at it is not', async () => {
    const exported = () =>
      service.database.query<{ payload: { rows: number }; actor_name: string }>(
        `SELECT payload, actor_name FROM audit_event WHERE event = 'privilege-log.exported' AND payload->>'storyId' = $1`,
        [story.desk.storyId],
      );
    const before = (await exported()).length;
    const { length: rows } = await log();
    expect(await exported()).toHaveLength(before);
    await download(story.desk.as.managing_editor, `${path()}.csv`);
    expect((await exported()).at(-1)).toEqual({
      actor_name: 'The managing_editor',
      payload: { storyId: story.desk.storyId, rows },
    });
  });

  it('R10: is for lawyers and managing editors, and absent to strangers', async () => {
    for (const role of ['reporter', 'editor', 'admin'] as const) {
      for (const at of [path(), `${path()}.csv`]) {
        expect((await story.desk.as[role].get<Refused>(at)).body.code).toBe('session/forbidden');
      }
    }
    expect((await story.desk.as.outside_counsel.get(path())).status).toBe(200);
    const strangers = await makeDesk(service);
    for (const role of ['lawyer', 'outside_counsel'] as const) {
      expect((await strangers.as[role].get<Refused>(path())).body.code).toBe('story/not-found');
    }
  });
});
