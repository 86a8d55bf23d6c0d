// Signing off: over bytes and opinions (R1), by somebody who wrote none of it (R4), at the keyboard.
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { withActor } from '#database/with-actor.js';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { ARTICLE, LIGHT, onNewStory, ReviewedDraft } from '../support/reviewed-draft.js';
import { startService, type TestService } from '../support/test-service.js';

interface SignOffBody {
  id: string;
  kind: string;
  versionNumber: number;
  versionSha256: string;
  personName: string;
  statement: string;
  withdrawnAt: string | null;
  holds: boolean;
  abilities: { withdraw: boolean };
}
interface SignOffsBody {
  items: SignOffBody[];
  abilities: { legal: boolean; editorial: boolean };
}

let service: TestService;
let desk: Desk;
let draft: ReviewedDraft;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

beforeEach(async () => {
  desk = await onNewStory(desk);
  draft = await ReviewedDraft.open(service, desk);
});

afterAll(async () => {
  await service.stop();
});

const list = async (client = desk.as.editor) => (await client.get<SignOffsBody>(`/drafts/${draft.id}/sign-offs`)).body;
const code = ({ status, body }: { status: number; body: unknown }) => [status, (body as Refused).code];
const events = async (name: string) =>
  service.database.query<{ payload: Record<string, unknown> }>(
    `SELECT payload FROM audit_event WHERE event = $1 AND payload->>'draftId' = $2`,
    [name, draft.id],
  );

describe('R1: a sign-off is over bytes and over opinions', () => {
  it('R1: holds for what was read, and is recorded with both hashes', async () => {
    const { status, body } = await draft.signOff<SignOffBody>('legal');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      kind: 'legal',
      versionNumber: 1,
      versionSha256: draft.version.sha256,
      personName: 'The lawyer',
      holds: true,
      withdrawnAt: null,
    });
    const { opinionsSha256 } = await draft.readiness();
    expect(await events('sign-off.given')).toEqual([
      {
        payload: {
          signOffId: body.id,
          draftId: draft.id,
          kind: 'legal',
          sha256: draft.version.sha256,
          opinionsSha256,
        },
      },
    ]);
    expect(await draft.blockers()).toEqual(['sign-off/editorial-missing']);
  });

  it('R1: does not outlive an edit, and holds again when the very bytes are back', async () => {
    await draft.signBoth();
    expect((await draft.readiness()).ready).toBe(true);
    await draft.edit([...ARTICLE, { kind: 'body', text: 'One more word.' }]);
    expect((await list()).items.map(({ holds }) => holds)).toEqual([false, false]);
    expect(await draft.blockers()).toEqual(['sign-off/stale', 'sign-off/stale']);
    await draft.edit(ARTICLE);
    expect((await list()).items.map(({ holds }) => holds)).toEqual([true, true]);
    expect((await draft.readiness()).ready).toBe(true);
  });

  it('R1: does not outlive an opinion given after it', async () => {
    const light = await draft.assert(LIGHT, 'low');
    await draft.signBoth();
    await draft.rule(light);
    expect((await list()).items.map(({ holds }) => holds)).toEqual([false, false]);
    expect(await draft.blockers()).toEqual(['sign-off/stale', 'sign-off/stale']);
  });

  it('R1: is refused over other bytes, over no bytes of this draft, and over other opinions', async () => {
    const { opinionsSha256 } = await draft.readiness();
    const first = draft.version.sha256;
    const sign = (versionSha256: string, opinions = opinionsSha256) =>
      desk.as.lawyer.post(`/drafts/${draft.id}/sign-offs`, {
        kind: 'legal',
        versionSha256,
        opinionsSha256: opinions,
      });
    await draft.edit([...ARTICLE, { kind: 'body', text: 'One more word.' }]);
    const nothing = createHash('sha256').update('nothing').digest('hex');
    expect(code(await sign(first))).toEqual([409, 'sign-off/other-bytes']);
    expect(code(await sign(nothing))).toEqual([409, 'version/unknown']);
    expect(code(await sign(draft.version.sha256, nothing))).toEqual([409, 'sign-off/other-opinions']);
    expect((await list()).items).toEqual([]);
  });

  it('R1: the database too takes no sign-off over other bytes than the newest version has', async () => {
    const first = draft.version;
    await draft.edit([...ARTICLE, { kind: 'body', text: 'One more word.' }]);
    const insert = (number: number, sha256: string) =>
      withActor(service.app, draft.actor('lawyer'), ({ manager }) =>
        manager.query(
          `INSERT INTO sign_off (newsroom_id, id, draft_id, version_number, version_sha256, opinions_sha256, kind, person_id)
           VALUES ($1, $2, $3, $4, $5, $5, 'legal', $6)`,
          [desk.newsroomId, randomUUID(), draft.id, number, sha256, desk.people.lawyer],
        ),
      );
    await expect(insert(1, first.sha256)).rejects.toMatchObject({ code: 'sign-off/other-bytes' });
    await expect(insert(2, first.sha256)).rejects.toMatchObject({ code: 'sign-off/other-bytes' });
  });
});

describe('R4: two people', () => {
  it('R4: each kind is for those who hold it', async () => {
    const { reporter, editor, lawyer, managing_editor: chief, admin, outside_counsel: counsel } = desk.as;
    for (const client of [reporter, editor, chief, admin]) {
      expect(code(await sign('legal', client))).toEqual([403, 'session/forbidden']);
    }
    for (const client of [reporter, lawyer, admin]) {
      expect(code(await sign('editorial', client))).toEqual([403, 'session/forbidden']);
    }
    expect(code(await sign('legal', counsel))).toEqual([404, 'draft/not-found']);
    expect((await sign('editorial', chief)).status).toBe(201);
    expect((await list(lawyer)).abilities).toEqual({ legal: true, editorial: false });
    expect((await list(reporter)).abilities).toEqual({ legal: false, editorial: false });
  });

  const sign = async (kind: 'legal' | 'editorial', client = desk.as.lawyer) => {
    const { opinionsSha256 } = await draft.readiness();
    const body = { kind, versionSha256: draft.version.sha256, opinionsSha256 };
    return client.post(`/drafts/${draft.id}/sign-offs`, body);
  };

  it('R4: nobody signs off what they wrote or edited, also when another edited it since', async () => {
    const answer = await desk.as.editor.post<ReviewedDraft['version']>(`/drafts/${draft.id}/versions`, {
      basedOn: 1,
      blocks: [...ARTICLE, { kind: 'body', text: 'By the editor.' }],
    });
    draft.version = answer.body;
    expect(code(await sign('editorial', desk.as.editor))).toEqual([403, 'sign-off/own-words']);
    await draft.edit(ARTICLE);
    expect(code(await sign('editorial', desk.as.editor))).toEqual([403, 'sign-off/own-words']);
    expect((await list(desk.as.editor)).abilities.editorial).toBe(false);
    expect((await sign('editorial', desk.as.managing_editor)).status).toBe(201);
  });

  it('R4: a sign-off of one who turns out to be a co-author holds no longer', async () => {
    await draft.signBoth();
    await withActor(service.app, draft.actor('reporter'), ({ manager }) =>
      manager.query('INSERT INTO draft_author (newsroom_id, draft_id, person_id) VALUES ($1, $2, $3)', [
        desk.newsroomId,
        draft.id,
        desk.people.lawyer,
      ]),
    );
    expect(await draft.blockers()).toEqual(['sign-off/legal-missing']);
    expect((await list()).items.filter(({ holds }) => holds).map(({ kind }) => kind)).toEqual(['editorial']);
  });

  it('R4: a token signs nothing, here or in the database', async () => {
    const { body } = await desk.as.lawyer.post<{ token: string }>('/tokens', {
      name: 'the CMS',
      scopes: ['clearance.request', 'draft.write'],
    });
    const { opinionsSha256 } = await draft.readiness();
    const response = await fetch(`${service.baseUrl}/api/v1/drafts/${draft.id}/sign-offs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${body.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ kind: 'legal', versionSha256: draft.version.sha256, opinionsSha256 }),
    });
    expect([response.status, ((await response.json()) as Refused).code]).toEqual([403, 'sign-off/session-only']);
    const byToken = { ...draft.actor('lawyer'), via: 'token' as const };
    const insert = withActor(service.app, byToken, ({ manager }) =>
      manager.query(
        `INSERT INTO sign_off (newsroom_id, id, draft_id, version_number, version_sha256, opinions_sha256, kind, person_id)
         VALUES ($1, $2, $3, 1, $4, $4, 'legal', $5)`,
        [desk.newsroomId, randomUUID(), draft.id, draft.version.sha256, desk.people.lawyer],
      ),
    );
    await expect(insert).rejects.toMatchObject({ code: 'sign-off/session-only' });
  });
});

describe('withdrawing a sign-off', () => {
  it('takes back what was cleared on it, once, and is shown', async () => {
    await draft.signBoth();
    expect((await draft.clear()).status).toBe(201);
    const [legal] = (await list()).items.filter(({ kind }) => kind === 'legal');
    const withdraw = (client = desk.as.lawyer) => client.post<SignOffBody>(`/sign-offs/${legal!.id}/withdraw`);
    expect(code(await withdraw(desk.as.editor))).toEqual([403, 'session/forbidden']);
    expect(code(await withdraw(desk.as.outside_counsel))).toEqual([404, 'sign-off/not-found']);
    const { status, body } = await withdraw();
    expect([status, body.holds, body.abilities.withdraw]).toEqual([200, false, false]);
    expect(body.withdrawnAt).not.toBeNull();
    expect((await withdraw()).body.withdrawnAt).toBe(body.withdrawnAt);
    expect(await events('sign-off.withdrawn')).toHaveLength(1);
    const certificates = await desk.as.editor.get<{ items: { state: string; reason: string }[] }>(
      `/drafts/${draft.id}/clearance`,
    );
    expect(certificates.body.items.map(({ state, reason }) => [state, reason])).toEqual([
      ['revoked', 'sign_off_withdrawn'],
    ]);
    expect(await draft.blockers()).toEqual(['sign-off/legal-missing']);
  });
});
