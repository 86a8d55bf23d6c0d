// The people of a newsroom: roles that change at once, memberships that end at once, and the last administrator.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Client, Refused } from '../support/client.js';
import { addMember } from '../support/add-member.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { insertAssertion } from '../support/insert-assertion.js';
import { loggedOf } from '../support/people.js';
import { startService, type TestService } from '../support/test-service.js';

interface MemberBody {
  personId: string;
  name: string;
  role: string;
  endedAt: string | null;
  version: number;
}

let service: TestService;
let desk: Desk;
let admin: Client;

beforeAll(async () => {
  service = await startService({ worker: false });
});

afterAll(async () => {
  await service.stop();
});

beforeEach(async () => {
  desk = await makeDesk(service);
  admin = desk.as.admin;
});

/** Of the words of a draft that has one version. */
async function sha256Of(draftId: string): Promise<string> {
  const [version] = await service.database.query<{ sha256: string }>(
    'SELECT sha256 FROM draft_version WHERE draft_id = $1',
    [draftId],
  );
  return version?.sha256 ?? '';
}

const membersOf = async (client: Client) => (await client.get<{ items: MemberBody[] }>('/members')).body.items;

describe('the list', () => {
  it('is for administrators, and shows their own newsroom only', async () => {
    const other = await makeDesk(service);
    const members = await membersOf(admin);
    expect(members.map(({ personId }) => personId).sort()).toEqual(Object.values(desk.people).sort());
    for (const role of ['editor', 'lawyer', 'managing_editor', 'outside_counsel'] as const)
      expect((await desk.as[role].get<Refused>('/members')).body.code).toBe('session/forbidden');
    const stranger = await admin.post<Refused>(`/members/${other.people.editor}/role`, { role: 'lawyer' });
    const absent = await admin.post<Refused>(`/members/${randomUUID()}/role`, { role: 'lawyer' });
    expect([stranger.status, stranger.body.code]).toEqual([absent.status, absent.body.code]);
  });
});

describe('a role', () => {
  it('changes at once, is written down, and gives what the new one may', async () => {
    const { id, client } = await addMember(service, desk, 'reporter', 'Somebody promoted');
    expect((await client.get('/members')).status).toBe(403);
    const changed = await admin.post<MemberBody>(`/members/${id}/role`, { role: 'lawyer' });
    expect(changed.body).toMatchObject({ role: 'lawyer', version: 2 });
    expect((await client.get<{ role: string }>('/session')).body.role).toBe('lawyer');
    expect(await loggedOf(service, desk.newsroomId, id)).toContain('member.role-changed');
  });

  it('R4: is never changed by its own bearer', async () => {
    const { body } = await admin.post<Refused>(`/members/${desk.people.admin}/role`, { role: 'managing_editor' });
    expect(body.code).toBe('member/own-role');
  });

  it('R8: is not changed over what another administrator did meanwhile', async () => {
    const { id } = await addMember(service, desk, 'reporter', 'Somebody');
    expect((await admin.post(`/members/${id}/role`, { role: 'editor', version: 1 })).status).toBe(200);
    const late = await admin.post<Refused>(`/members/${id}/role`, { role: 'lawyer', version: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'record/stale']);
  });

  it('R4: what somebody wrote as a reporter they do not sign off as an editor', async () => {
    const { id, client } = await addMember(service, desk, 'reporter', 'A reporter who rises');
    const blocks = [{ kind: 'headline', text: 'A headline' }];
    const draft = await client.post<{ id: string }>(`/stories/${desk.storyId}/drafts`, { title: 'Mine', blocks });
    await admin.post(`/members/${id}/role`, { role: 'editor' });
    const signed = await client.post<Refused>(`/drafts/${draft.body.id}/sign-offs`, {
      kind: 'editorial',
      versionSha256: await sha256Of(draft.body.id),
      opinionsSha256: '0'.repeat(64),
    });
    expect([signed.status, signed.body.code]).toEqual([403, 'sign-off/own-words']);
  });
});

describe('a membership', () => {
  it('ends with every session and token of it, at once', async () => {
    const { id, client } = await addMember(service, desk, 'editor', 'Somebody who leaves');
    const made = await client.post<{ token: string }>('/tokens', { name: 'CMS', scopes: ['draft.write'] });
    const program = new (client.constructor as typeof Client)(service.baseUrl, made.body.token);
    expect((await program.get(`/stories/${desk.storyId}/drafts`)).status).toBe(200);
    expect((await admin.post(`/members/${id}/end`)).status).toBe(204);
    expect((await client.get<Refused>('/session')).body.code).toBe('session/missing');
    expect((await program.get<Refused>(`/stories/${desk.storyId}/drafts`)).body.code).toBe('session/missing');
    const left = (await membersOf(admin)).find(({ personId }) => personId === id);
    expect(left?.endedAt).not.toBeNull();
    const again = await admin.post<Refused>(`/members/${id}/end`);
    expect([again.status, again.body.code]).toEqual([404, 'member/not-found']);
  });

  it('that has ended leaves nothing to be given: a lawyer who left is no longer among those who can rule', async () => {
    const { id } = await addMember(service, desk, 'lawyer', 'A lawyer who left');
    const blocks = [{ kind: 'body', text: 'Harlow Pike took a bribe of 9,000 pounds.' }];
    const draft = await desk.as.editor.post<{ id: string }>(`/stories/${desk.storyId}/drafts`, { title: 'T', blocks });
    const { newsroomId, storyId } = desk;
    const quote = 'Harlow Pike took a bribe of 9,000 pounds.';
    const assertion = { newsroomId, storyId, draftId: draft.body.id, quote, number: 1 };
    const address = `/assertions/${await insertAssertion(service.database, assertion)}/lawyers`;
    const lawyers = async () =>
      (await desk.as.editor.get<{ items: { personId: string }[] }>(address)).body.items.map(({ personId }) => personId);
    expect(await lawyers()).toContain(id);
    await admin.post(`/members/${id}/end`);
    expect(await lawyers()).not.toContain(id);
  });

  it('of the last administrator neither ends nor changes, also when two go at once', async () => {
    expect((await admin.post<Refused>(`/members/${desk.people.admin}/end`)).body.code).toBe('member/last-admin');
    const second = await addMember(service, desk, 'admin', 'The second');
    const answers = await Promise.all([
      admin.post<Refused>(`/members/${second.id}/role`, { role: 'editor' }),
      second.client.post<Refused>(`/members/${desk.people.admin}/role`, { role: 'editor' }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const [row] = await service.database.query<{ admins: number }>(
      `SELECT count(*)::int AS admins FROM membership WHERE newsroom_id = $1 AND role = 'admin' AND ended_at IS NULL`,
      [desk.newsroomId],
    );
    expect(row?.admins).toBe(1);
  });
});
