// A legal stop: nothing of the story is cleared while it stands, and what was cleared is taken back.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { onNewStory, ReviewedDraft } from '../support/reviewed-draft.js';
import { startService, type TestService } from '../support/test-service.js';

interface StopBody {
  id: string;
  kind: string;
  reference: string;
  placedByName: string;
  liftedByName: string | null;
  liftedAt: string | null;
  liftReason: string;
  version: number;
  abilities: { lift: boolean };
}

let service: TestService;
let desk: Desk;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

beforeEach(async () => {
  desk = await onNewStory(desk);
});

afterAll(async () => {
  await service.stop();
});

const place = (client = desk.as.lawyer, body: object = { kind: 'injunction', reference: 'HC-2031-114' }) =>
  client.post<StopBody>(`/stories/${desk.storyId}/legal-stops`, body);
const states = async (draft: ReviewedDraft) => {
  const { body } = await desk.as.lawyer.get<{ items: { state: string; reason: string | null }[] }>(
    `/drafts/${draft.id}/clearance`,
  );
  return body.items.map(({ state, reason }) => [state, reason]);
};

describe('a legal stop', () => {
  it('revokes every certificate of the story, blocks each of its drafts, and touches no other story', async () => {
    const drafts = [await ReviewedDraft.open(service, desk), await ReviewedDraft.open(service, desk)];
    const elsewhere = await ReviewedDraft.open(service, await onNewStory(desk));
    for (const draft of [...drafts, elsewhere]) {
      await draft.signBoth();
      expect((await draft.clear()).status).toBe(201);
    }
    const { status, body } = await place();
    expect([status, body.placedByName, body.abilities.lift]).toEqual([201, 'The lawyer', true]);
    for (const draft of drafts) {
      expect(await states(draft)).toEqual([['revoked', 'legal_stop']]);
      expect(await draft.blockers()).toEqual(['story/legal-stop']);
      const refused = await draft.clear<Refused>();
      expect([refused.status, refused.body.code]).toEqual([409, 'clearance/blocked']);
      expect(refused.body.details).toEqual({ blockers: [{ code: 'story/legal-stop', id: body.id, otherId: null }] });
    }
    expect(await states(elsewhere)).toEqual([['standing', null]]);
  });

  it('is lifted once, with a reason, by who may; what was revoked stays revoked', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    await draft.signBoth();
    await draft.clear();
    const stop = (await place(desk.as.managing_editor, { kind: 'editorial_order', reference: 'The editor' })).body;
    const lift = (client = desk.as.lawyer, body: object = { version: 1, reason: 'Discharged.' }) =>
      client.post<StopBody & Refused>(`/legal-stops/${stop.id}/lift`, body);
    expect((await lift(desk.as.editor)).body.code).toBe('session/forbidden');
    expect((await lift(desk.as.lawyer, { version: 1, reason: '  ' })).body.code).toBe('request/invalid');
    expect((await lift(desk.as.lawyer, { version: 2, reason: 'Discharged.' })).body.code).toBe('record/stale');
    const lifted = await lift();
    expect(lifted.body).toMatchObject({ liftedByName: 'The lawyer', liftReason: 'Discharged.', version: 2 });
    expect((await lift()).body.code).toBe('legal-stop/lifted');
    expect(await states(draft)).toEqual([['revoked', 'legal_stop']]);
    expect((await draft.clear()).status).toBe(201);
    const { body } = await desk.as.reporter.get<{ items: StopBody[]; abilities: { place: boolean } }>(
      `/stories/${desk.storyId}/legal-stops`,
    );
    expect(body.items.map(({ id }) => id)).toEqual([stop.id]);
    expect(body.abilities).toEqual({ place: false });
  });

  it('of two that stand, lifting one is not enough', async () => {
    const draft = await ReviewedDraft.open(service, desk);
    const [first, second] = [(await place()).body, (await place()).body];
    await desk.as.lawyer.post(`/legal-stops/${first.id}/lift`, { version: 1, reason: 'Discharged.' });
    const { blockers } = await draft.readiness();
    expect(blockers.filter(({ code }) => code === 'story/legal-stop').map(({ id }) => id)).toEqual([second.id]);
  });

  it('is placed by lawyers and managing editors, and is invisible to who may not see the story', async () => {
    for (const role of ['reporter', 'editor', 'admin'] as const) {
      expect((await place(desk.as[role])).status).toBe(403);
    }
    expect((await place(desk.as.outside_counsel)).status).toBe(404);
    const other = await makeDesk(service);
    expect((await other.as.lawyer.get(`/stories/${desk.storyId}/legal-stops`)).status).toBe(404);
  });
});
