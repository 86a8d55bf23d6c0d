// Whom an assertion can be given to: the list says neither more nor less than assigning it allows.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Desk, makeDesk } from '../support/factories.js';
import { RuledDraft, SIGNED } from '../support/ruled-draft.js';
import { startService, type TestService } from '../support/test-service.js';

let service: TestService;

beforeAll(async () => {
  service = await startService({ worker: false });
});

afterAll(async () => {
  await service.stop();
});

const listed = async (desk: Desk, assertionId: string) => {
  const { body } = await desk.as.editor.get<{ items: { personId: string; name: string; role: string }[] }>(
    `/assertions/${assertionId}/lawyers`,
  );
  return body.items.map(({ role }) => role);
};
const assign = async (draft: RuledDraft, assertionId: string, role: 'lawyer' | 'outside_counsel') => {
  const { version } = await draft.state(assertionId);
  const personId = draft.desk.people[role];
  return (await draft.desk.as.editor.post(`/assertions/${assertionId}/assign`, { version, personId })).status;
};

describe('the lawyers an assertion can be given to', () => {
  it('R10: outside counsel is among them only on stories they were given', async () => {
    const desk = await makeDesk(service);
    const draft = await RuledDraft.open(service, desk);
    const assertionId = await draft.mark(SIGNED, 'queued');
    expect(await listed(desk, assertionId)).toEqual(['lawyer']);
    expect(await assign(draft, assertionId, 'outside_counsel')).toBe(422);
    await service.database.query('INSERT INTO story_member (newsroom_id, story_id, person_id) VALUES ($1, $2, $3)', [
      desk.newsroomId,
      desk.storyId,
      desk.people.outside_counsel,
    ]);
    expect(await listed(desk, assertionId)).toEqual(['lawyer', 'outside_counsel']);
    expect(await assign(draft, assertionId, 'outside_counsel')).toBe(200);
  });

  it('R4: whoever wrote in the draft is not', async () => {
    const desk = await makeDesk(service);
    const draft = await RuledDraft.open(service, desk);
    const assertionId = await draft.mark(SIGNED, 'queued');
    const named = await desk.as.reporter.post(`/drafts/${draft.id}/authors`, { personId: desk.people.lawyer });
    expect(named.status).toBeLessThan(300);
    expect(await listed(desk, assertionId)).toEqual([]);
    expect(await assign(draft, assertionId, 'lawyer')).toBe(422);
  });

  it('R10: is for those who may assign, in this newsroom', async () => {
    const desk = await makeDesk(service);
    const assertionId = await (await RuledDraft.open(service, desk)).mark(SIGNED, 'queued');
    expect((await desk.as.reporter.get(`/assertions/${assertionId}/lawyers`)).status).toBe(403);
    const stranger = await makeDesk(service);
    expect((await stranger.as.editor.get(`/assertions/${assertionId}/lawyers`)).status).toBe(404);
  });
});
