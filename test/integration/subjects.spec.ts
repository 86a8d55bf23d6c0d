// Whom a story is about: named by a person, proposed from the assertions, tied to them, and seen by the desk alone.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { insertAssertion } from '../support/insert-assertion.js';
import { startService, type TestService } from '../support/test-service.js';

interface Subject {
  id: string;
  name: string;
  kind: string;
  contact: string;
  version: number;
  abilities: Record<string, boolean>;
}
interface Suggestion {
  name: string;
  kind: string | null;
  subjectId: string | null;
  assertions: { id: string; number: number; quote: string }[];
}
interface Items<Item> {
  items: Item[];
}
interface Matrix {
  assertions: { id: string; cells: { subjectId: string; about: boolean }[] }[];
}

let service: TestService;
let desk: Desk;
let draftId: string;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
  const { body } = await desk.as.reporter.post<{ id: string }>(`/stories/${desk.storyId}/drafts`, {
    title: 'The inspection records',
    blocks: [{ kind: 'body', text: 'Calloway Freight rewrote its logs.' }],
  });
  draftId = body.id;
});

afterAll(async () => {
  await service.stop();
});

let number = 0;
const assertionAbout = (about: string[], state = 'flagged') =>
  insertAssertion(service.database, {
    newsroomId: desk.newsroomId,
    storyId: desk.storyId,
    draftId,
    quote: 'Calloway Freight rewrote its logs.',
    number: (number += 1),
    about,
    state,
  });
const name = (subject: object, storyId = desk.storyId) =>
  desk.as.reporter.post<Subject & Refused>(`/stories/${storyId}/subjects`, subject);
const suggestions = async () =>
  (await desk.as.editor.get<Items<Suggestion>>(`/stories/${desk.storyId}/subjects/suggestions`)).body.items;
const tie = (assertionId: string, subjectIds: string[]) =>
  desk.as.reporter.post<Items<Subject> & Refused>(`/assertions/${assertionId}/subjects`, { subjectIds });
const aboutNow = async (assertionId: string) => {
  const { body } = await desk.as.editor.get<Matrix>(`/stories/${desk.storyId}/replies`);
  const cells = body.assertions.find(({ id }) => id === assertionId)?.cells ?? [];
  return cells.filter(({ about }) => about).map(({ subjectId }) => subjectId);
};

describe('naming', () => {
  it('a subject is named once in a story, however it is written', async () => {
    const made = await name({ name: '  Tarn   Holdings Ltd ', kind: 'organisation', contact: 'press@tarn.example' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      name: 'Tarn Holdings Ltd',
      contact: 'press@tarn.example',
      version: 1,
      abilities: { 'reply.record': true, 'reply.waive': false },
    });
    const again = await name({ name: 'TARN HOLDINGS LTD', kind: 'organisation' });
    expect([again.status, again.body.code]).toEqual([409, 'subject/known']);
    const elsewhere = await makeDesk(service);
    expect((await elsewhere.as.editor.post(`/stories/${elsewhere.storyId}/subjects`, made.body)).status).toBe(201);
  });

  it('two who name the same subject at once name one', async () => {
    const both = await Promise.all([
      name({ name: 'Osk Ferries', kind: 'organisation' }),
      name({ name: 'Osk ferries', kind: 'organisation' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('R8: an edit carries the version it was made on', async () => {
    const { body } = await name({ name: 'Ansgar Voll', kind: 'person' });
    const edit = (version: number, changes: object) =>
      desk.as.editor.post<Subject & Refused>(`/subjects/${body.id}/edit`, { version, ...changes });
    expect((await edit(1, { contact: 'by telephone only' })).body).toMatchObject({
      name: 'Ansgar Voll',
      contact: 'by telephone only',
      version: 2,
    });
    const stale = await edit(1, { name: 'Ansgar Foll' });
    expect([stale.status, stale.body.code]).toEqual([409, 'record/stale']);
    await name({ name: 'Ansgar Foll', kind: 'person' });
    expect((await edit(2, { name: 'ansgar foll' })).body.code).toBe('subject/known');
    expect((await edit(2, { name: 'ANSGAR VOLL' })).status).toBe(200);
  });

  it('R10: administrators see no subject, strangers no story, and nobody another newsroom’s subject', async () => {
    const { body } = await name({ name: 'Hidden Ltd', kind: 'organisation', contact: 'a back door' });
    expect((await desk.as.admin.get<Refused>(`/stories/${desk.storyId}/subjects`)).body.code).toBe('session/forbidden');
    expect((await desk.as.outside_counsel.get<Refused>(`/stories/${desk.storyId}/subjects`)).body.code).toBe(
      'story/not-found',
    );
    const other = await makeDesk(service);
    const foreign = await other.as.editor.post<Refused>(`/subjects/${body.id}/edit`, { version: 1, name: 'x' });
    expect(foreign.body.code).toBe('subject/not-found');
  });
});

describe('ties to assertions', () => {
  it('are a set that is replaced as a whole', async () => {
    const assertionId = await assertionAbout([]);
    const one = (await name({ name: 'One', kind: 'person' })).body.id;
    const two = (await name({ name: 'Two', kind: 'person' })).body.id;
    expect((await tie(assertionId, [one, two])).body.items.map((subject) => subject.name)).toEqual(['One', 'Two']);
    expect(await aboutNow(assertionId)).toEqual([one, two].sort());
    await tie(assertionId, [two]);
    expect(await aboutNow(assertionId)).toEqual([two]);
    expect((await tie(assertionId, [])).status).toBe(200);
    expect(await aboutNow(assertionId)).toEqual([]);
  });

  it('go to subjects of the same story only', async () => {
    const assertionId = await assertionAbout([]);
    const other = await makeDesk(service);
    const foreign = await other.as.editor.post<Subject>(`/stories/${other.storyId}/subjects`, {
      name: 'Elsewhere',
      kind: 'person',
    });
    expect((await tie(assertionId, [foreign.body.id])).body.code).toBe('subject/not-found');
    const theirs = await other.as.editor.post<Refused>(`/assertions/${assertionId}/subjects`, { subjectIds: [] });
    expect(theirs.body.code).toBe('assertion/not-found');
  });

  it('stir the story, and leave a trace', async () => {
    const assertionId = await assertionAbout([]);
    const one = (await name({ name: 'Traced', kind: 'person' })).body.id;
    await service.database.query(`DELETE FROM task WHERE kind = 'story.watch'`);
    await tie(assertionId, [one]);
    expect(await service.database.query(`SELECT subject_id FROM task WHERE kind = 'story.watch'`)).toEqual([
      { subject_id: desk.storyId },
    ]);
    const trace = await service.database.query<{ payload: object }>(
      `SELECT payload FROM audit_event WHERE event = 'subject.tied' AND payload->>'assertionId' = $1`,
      [assertionId],
    );
    expect(trace).toEqual([{ payload: { assertionId, subjectIds: [one] } }]);
  });
});

describe('R5: subjects proposed from the assertions', () => {
  it('R5: names not yet subjects, with the assertions that name them; adopting ties them', async () => {
    const first = await assertionAbout(['Calloway Freight Ltd', 'Marta Ilves']);
    const second = await assertionAbout(['calloway freight ltd']);
    const dismissed = await assertionAbout(['Calloway Freight Ltd'], 'dismissed');
    const found = await suggestions();
    expect(found.slice(0, 2)).toEqual([
      {
        name: expect.stringMatching(/^calloway freight ltd$/i),
        kind: 'organisation',
        subjectId: null,
        assertions: [expect.objectContaining({ id: first }), expect.objectContaining({ id: second })],
      },
      expect.objectContaining({ name: 'Marta Ilves', assertions: [expect.objectContaining({ id: first })] }),
    ]);
    const adopt = () =>
      desk.as.reporter.post<Items<Subject>>(`/stories/${desk.storyId}/subjects/adopt`, {
        names: [
          { name: 'Calloway Freight Ltd', kind: 'organisation' },
          { name: 'Marta Ilves', kind: 'person' },
        ],
      });
    const { status, body } = await adopt();
    expect(status).toBe(201);
    const [calloway, ilves] = body.items.map(({ id }) => id);
    expect(await aboutNow(first)).toEqual([calloway, ilves].sort());
    expect(await aboutNow(second)).toEqual([calloway]);
    expect(await aboutNow(dismissed)).toEqual([]);
    expect(await suggestions()).toEqual([]);
    // Once more is no more.
    expect((await adopt()).body.items.map(({ id }) => id)).toEqual([calloway, ilves]);

    // What a person untied stays untied; what is new and names a known subject is proposed.
    await tie(first, [ilves ?? '']);
    const third = await assertionAbout(['Calloway Freight Ltd']);
    expect(await suggestions()).toEqual([
      expect.objectContaining({ subjectId: calloway, assertions: [expect.objectContaining({ id: third })] }),
    ]);
    await adopt();
    expect(await aboutNow(first)).toEqual([ilves]);
    expect(await aboutNow(third)).toEqual([calloway]);
  });
});
