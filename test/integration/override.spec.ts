// Publishing against advice: named blockers, a written reason, a second person, and shown for ever.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withActor } from '#database/with-actor.js';
import type { Client, Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { ARTICLE, GRAVE, LIGHT, onNewStory, ReviewedDraft } from '../support/reviewed-draft.js';
import { startService, type TestService } from '../support/test-service.js';

interface ActBody {
  personName: string;
  at: string;
}
interface OverrideBody {
  id: string;
  reason: string;
  blockers: { code: string }[];
  proposed: ActBody;
  assented: ActBody | null;
  withdrawn: ActBody | null;
  lifts: boolean;
  abilities: { assent: boolean; withdraw: boolean };
}

const REASON = 'The public must know before the ferry sails tonight.';

let service: TestService;
let desk: Desk;
let draft: ReviewedDraft;
let light: string;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

/** Against advice: one assertion is not defensible, and the lawyer has not signed. */
beforeEach(async () => {
  desk = await onNewStory(desk);
  draft = await ReviewedDraft.open(service, desk);
  light = await draft.assert(LIGHT, 'low', 'ruled');
  await draft.rule(light, 'not_defensible');
  await draft.signOff('editorial', desk.as.managing_editor);
});

afterAll(async () => {
  await service.stop();
});

const named = async (...codes: string[]) =>
  (await draft.readiness()).blockers
    .filter(({ code }) => codes.includes(code))
    .map(({ code, id, otherId }) => ({ code, id, otherId }));
const propose = (blockers: object[], client: Client = desk.as.managing_editor, reason = REASON) =>
  client.post<OverrideBody & Refused>(`/drafts/${draft.id}/overrides`, {
    versionSha256: draft.version.sha256,
    blockers,
    reason,
  });
const assent = (id: string, client: Client = desk.as.editor) =>
  client.post<OverrideBody & Refused>(`/overrides/${id}/assent`);
const withdraw = (id: string, client: Client = desk.as.managing_editor) =>
  client.post<OverrideBody & Refused>(`/overrides/${id}/withdraw`);
const inTheWay = ['assertion/not-defensible', 'sign-off/legal-missing'];

describe('publishing against advice', () => {
  it('lifts the named blockers once a second person assents, and the certificate names it', async () => {
    const { status, body } = await propose(await named(...inTheWay));
    expect([status, body.lifts, body.assented]).toEqual([201, false, null]);
    expect((await draft.readiness()).ready).toBe(false);
    const assented = await assent(body.id);
    expect(assented.body).toMatchObject({ lifts: true, reason: REASON });
    expect([assented.body.proposed.personName, assented.body.assented?.personName]).toEqual([
      'The managing_editor',
      'The editor',
    ]);
    const { ready, lifted } = await draft.readiness();
    expect([ready, lifted.map(({ code, overrideId }) => [code, overrideId])]).toEqual([
      true,
      inTheWay.map((code) => [code, body.id]),
    ]);
    const cleared = await draft.clear();
    expect([cleared.status, cleared.body.payload.overrides]).toEqual([201, [body.id]]);
  });

  it('speaks of these bytes only: after an edit nothing is lifted, and it can no longer be assented to', async () => {
    const lifting = (await propose(await named(...inTheWay))).body;
    const waiting = (await propose(await named(...inTheWay))).body;
    await assent(lifting.id);
    await draft.edit([...ARTICLE, { kind: 'body', text: 'One more word.' }]);
    expect(await draft.blockers()).toContain('assertion/not-defensible 1');
    const { body } = await desk.as.reporter.get<{ items: OverrideBody[] }>(`/drafts/${draft.id}/overrides`);
    expect(body.items.map(({ id, lifts }) => [id, lifts])).toEqual([
      [waiting.id, false],
      [lifting.id, false],
    ]);
    expect((await assent(waiting.id)).body.code).toBe('version/stale');
    await draft.edit(ARTICLE);
    expect(await draft.blockers()).not.toContain('assertion/not-defensible 1');
  });

  it('lifts nothing that cannot be lifted, or that does not stand, and names what it was', async () => {
    await draft.assert(GRAVE, 'high', 'proposed');
    const [unreviewed] = await named('assertion/unreviewed');
    const imagined = { code: 'assertion/no-evidence', id: light, otherId: null };
    const standing = await named('assertion/not-defensible');
    const refused = await propose([...standing, unreviewed!, imagined]);
    expect([refused.status, refused.body.code]).toEqual([422, 'override/not-liftable']);
    expect(refused.body.details).toEqual({ blockers: [unreviewed, imagined] });
    await desk.as.lawyer.post(`/stories/${desk.storyId}/legal-stops`, { kind: 'injunction', reference: 'HC' });
    expect((await propose(await named('story/legal-stop'))).body.code).toBe('override/not-liftable');
    expect((await propose([])).body.code).toBe('request/invalid');
    expect((await propose(standing, desk.as.managing_editor, 'Because.')).body.code).toBe('request/invalid');
    const { versionSha256: _none, ...rest } = { versionSha256: '', blockers: standing, reason: REASON };
    const unknown = { ...rest, versionSha256: 'a'.repeat(64) };
    const answer = await desk.as.managing_editor.post<Refused>(`/drafts/${draft.id}/overrides`, unknown);
    expect(answer.body.code).toBe('version/unknown');
  });

  it('R4: only a managing editor proposes who wrote none of it', async () => {
    const blockers = await named('assertion/not-defensible');
    for (const role of ['reporter', 'editor', 'lawyer', 'admin'] as const) {
      expect((await propose(blockers, desk.as[role])).status).toBe(403);
    }
    await withActor(service.app, draft.actor('reporter'), ({ manager }) =>
      manager.query('INSERT INTO draft_author (newsroom_id, draft_id, person_id) VALUES ($1, $2, $3)', [
        desk.newsroomId,
        draft.id,
        desk.people.managing_editor,
      ]),
    );
    expect((await propose(blockers)).body.code).toBe('assertion/own-words');
  });

  it('R4: the second person has proposed, written, ruled on and signed nothing of it, also in the database', async () => {
    const { id } = (await propose(await named('assertion/not-defensible'))).body;
    expect((await assent(id, desk.as.managing_editor)).body.code).toBe('override/same-person');
    expect((await assent(id, desk.as.lawyer)).body.code).toBe('override/same-person');
    await draft.signOff('editorial');
    expect((await assent(id, desk.as.editor)).body.code).toBe('override/same-person');
    for (const role of ['managing_editor', 'lawyer', 'editor'] as const) {
      const insert = withActor(service.app, draft.actor(role), ({ manager }) =>
        manager.query('INSERT INTO override_assent (newsroom_id, override_id, person_id) VALUES ($1, $2, $3)', [
          desk.newsroomId,
          id,
          desk.people[role],
        ]),
      );
      await expect(insert).rejects.toMatchObject({ code: 'override/same-person' });
    }
  });

  it('is withdrawn by either of the two, takes its certificates back, and stays on show', async () => {
    const { id } = (await propose(await named(...inTheWay))).body;
    await assent(id);
    await draft.clear();
    expect((await withdraw(id, desk.as.lawyer)).body.code).toBe('session/forbidden');
    const { status, body } = await withdraw(id, desk.as.editor);
    expect([status, body.lifts, body.withdrawn?.personName]).toEqual([200, false, 'The editor']);
    expect((await withdraw(id)).body.code).toBe('override/settled');
    expect((await assent(id)).body.code).toBe('override/settled');
    expect((await draft.readiness()).ready).toBe(false);
    const certificates = await desk.as.editor.get<{ items: { state: string; reason: string }[] }>(
      `/drafts/${draft.id}/clearance`,
    );
    expect(certificates.body.items.map(({ state, reason }) => [state, reason])).toEqual([
      ['revoked', 'override_withdrawn'],
    ]);
    const blockers = inTheWay.map((code) => ({ code }));
    const shownTo = async (client: Client) =>
      (await client.get<{ items: OverrideBody[] }>(`/drafts/${draft.id}/overrides`)).body.items[0];
    expect(await shownTo(desk.as.editor)).toMatchObject({ id, reason: REASON, privilege: 'privileged', blockers });
    expect(await shownTo(desk.as.reporter)).toMatchObject({ id, reason: '', withheld: true, blockers });
  });

  it('is assented to once, however many press at the same moment', async () => {
    const { id } = (await propose(await named('assertion/not-defensible'))).body;
    const answers = await Promise.all(Array.from({ length: 5 }, () => assent(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('R10: strangers find nothing', async () => {
    const { id } = (await propose(await named('assertion/not-defensible'))).body;
    const other = await makeDesk(service);
    expect((await assent(id, other.as.editor)).body.code).toBe('override/not-found');
    expect((await assent(randomUUID())).body.code).toBe('override/not-found');
    expect((await other.as.editor.get(`/drafts/${draft.id}/overrides`)).status).toBe(404);
  });
});
