// R10: material that reveals a source is a blank to guests, wherever it would be named, quoted or fetched.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client, Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';
import { quiet } from '../support/told.js';

const TITLE = 'Payroll photographed by a tanker driver';
const HIDDEN = 'Material that reveals a source';
const TEXT =
  'Inspection records of the refrigerated lorries were falsified for three years, wrote the foreman in his zebrawood diary.';
/** Words of the item, its file and its notes that stand nowhere else. */
const SECRETS = ['tanker', 'zebrawood', 'photographs-of-payroll', 'lay-by', 'blurred corner'];
const LETTER = `Dear Editor,

We act for Calloway Freight Ltd.

1. The allegation that our client falsified the inspection records of its refrigerated lorries for three years is false.

Yours faithfully,

Hargreave & Lomax LLP
`;

interface Items<Item> {
  items: Item[];
}
interface LinkBody {
  id: string;
  version: number;
  matched: string[];
  target: { sourceId: string; title: string; quote: string };
}

let service: TestService;
let desk: Desk;
let evidenceId: string;
let documentId: string;
let letterId: string;
let allegationId: string;
let draftId: string;
let assertionId: string;

beforeAll(async () => {
  service = await startService();
  desk = await makeDesk(service);
  const at = `/stories/${desk.storyId}`;
  const added = await desk.as.reporter.upload(
    `${at}/evidence`,
    { name: 'photographs-of-payroll.txt', bytes: TEXT },
    {
      title: TITLE,
      sensitivity: 'source_revealing',
      provenance: 'Handed over in a lay-by',
      caveats: 'One blurred corner',
    },
  );
  evidenceId = added.body.id;
  documentId = (await desk.as.lawyer.get<{ document: { id: string } }>(`/evidence/${evidenceId}`)).body.document.id;
  const draft = await desk.as.reporter.post<{ id: string }>(`${at}/drafts`, {
    title: 'The lorries',
    blocks: [
      {
        kind: 'body',
        text: 'Calloway Freight falsified the inspection records of its refrigerated lorries for three years to hide broken units.',
      },
    ],
  });
  draftId = draft.body.id;
  letterId = (await desk.as.editor.upload(`${at}/letters`, { name: 'letter.txt', bytes: LETTER })).body.id;
  await quiet(service, desk.newsroomId);
  const allegations = await desk.as.lawyer.get<Items<{ id: string }>>(`/letters/${letterId}/allegations`);
  allegationId = allegations.body.items[0]?.id ?? '';
  const assertions = await desk.as.lawyer.get<Items<{ id: string }>>(`/drafts/${draftId}/assertions`);
  assertionId = assertions.body.items[0]?.id ?? '';
  const [link] = await linksOf(desk.as.lawyer, `/allegations/${allegationId}/links`);
  await desk.as.lawyer.post(`/links/${link?.id ?? ''}/confirm`, { version: link?.version, stance: 'answers' });
  await service.database.query('INSERT INTO story_member (newsroom_id, story_id, person_id) VALUES ($1, $2, $3)', [
    desk.newsroomId,
    desk.storyId,
    desk.people.outside_counsel,
  ]);
});

afterAll(async () => {
  await service.stop();
});

const linksOf = async (as: Client, path: string) =>
  (await as.get<Items<LinkBody>>(path)).body.items.filter(({ target }) => target.sourceId === evidenceId);
const everywhere = () => [
  `/stories/${desk.storyId}/evidence`,
  `/evidence/${evidenceId}`,
  `/allegations/${allegationId}/links`,
  `/assertions/${assertionId}/links`,
  `/assertions/${assertionId}`,
  `/letters/${letterId}/positions`,
  `/letters/${letterId}/allegations`,
  `/drafts/${draftId}/changes`,
  `/drafts/${draftId}/assertions`,
  `/drafts/${draftId}/readiness`,
];

describe('R10: what reveals a source', () => {
  it('R10: is named and quoted to the newsroom’s own lawyer', async () => {
    expect((await linksOf(desk.as.lawyer, `/allegations/${allegationId}/links`))[0]).toMatchObject({
      target: { title: TITLE, quote: TEXT },
    });
    expect((await linksOf(desk.as.lawyer, `/assertions/${assertionId}/links`))[0]).toMatchObject({
      target: { title: TITLE },
    });
    expect((await desk.as.lawyer.get(`/documents/${documentId}/original`)).status).toBe(200);
  });

  it('R10: is there for outside counsel, as a blank', async () => {
    const counsel = desk.as.outside_counsel;
    const { body } = await counsel.get(`/evidence/${evidenceId}`);
    expect(body).toMatchObject({
      title: HIDDEN,
      text: null,
      provenance: '',
      caveats: '',
      document: { fileName: HIDDEN },
    });
    for (const path of [`/allegations/${allegationId}/links`, `/assertions/${assertionId}/links`]) {
      const [link] = await linksOf(counsel, path);
      expect(link).toMatchObject({ matched: [], target: { title: HIDDEN, quote: '', start: 0, end: 0 } });
    }
    const changes = await counsel.get<{ evidence: { title: string }[] }>(`/drafts/${draftId}/changes`);
    expect(changes.body.evidence).toMatchObject([{ id: evidenceId, title: HIDDEN }]);
  });

  it('R10: says nothing of itself to outside counsel, in any answer', async () => {
    for (const path of everywhere()) {
      const { status, body } = await desk.as.outside_counsel.get(path);
      expect([path, status]).toEqual([path, 200]);
      for (const secret of SECRETS) expect([path, JSON.stringify(body).includes(secret)]).toEqual([path, false]);
    }
    const original = await desk.as.outside_counsel.get<Refused>(`/documents/${documentId}/original`);
    expect([original.status, original.body.code]).toEqual([404, 'document/not-found']);
  });
});
