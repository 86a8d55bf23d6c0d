// Tokens for programs: what they reach, what they never reach, and how they end.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, type Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { startService, type TestService } from '../support/test-service.js';

let service: TestService;
let desk: Desk;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

afterAll(async () => {
  await service.stop();
});

async function tokenOf(scopes: string[]): Promise<{ id: string; client: Client; token: string }> {
  const { status, body } = await desk.as.editor.post<{ id: string; token: string }>('/tokens', { name: 'CMS', scopes });
  expect(status).toBe(201);
  return { id: body.id, token: body.token, client: new Client(service.baseUrl, body.token) };
}

describe('a token', () => {
  it('does what its scope says in the name of its person, and nothing else', async () => {
    const { client } = await tokenOf(['draft.write']);
    const blocks = [{ kind: 'headline', text: 'A headline' }];
    expect((await client.post(`/stories/${desk.storyId}/drafts`, { title: 'By the CMS', blocks })).status).toBe(201);
    const refused = await client.get<Refused>(`/stories/${desk.storyId}/letters`);
    expect([refused.status, refused.body.code]).toEqual([403, 'token/out-of-reach']);
  });

  it('R4: makes no other token, and its scopes name nothing that two people must do', async () => {
    const { client } = await tokenOf(['draft.write', 'clearance.request', 'clearance.read']);
    expect((await client.post<Refused>('/tokens', { name: 'x', scopes: ['draft.write'] })).body.code).toBe(
      'token/out-of-reach',
    );
    const { status } = await desk.as.editor.post('/tokens', { name: 'x', scopes: ['sign-off.legal'] });
    expect(status).toBe(400);
  });

  it('ends when it is revoked, and is nowhere in the database or its own list', async () => {
    const { id, client, token } = await tokenOf(['draft.write']);
    expect((await client.get(`/stories/${desk.storyId}/drafts`)).status).toBe(200);
    const [row] = await service.database.query<{ rows: string }>(
      'SELECT json_agg(api_token)::text AS rows FROM api_token',
    );
    expect(row?.rows).not.toContain(token);
    expect(JSON.stringify((await desk.as.editor.get('/tokens')).body)).not.toContain(token);
    expect((await desk.as.reporter.post(`/tokens/${id}/revoke`)).status).toBe(404);
    expect((await desk.as.editor.post(`/tokens/${id}/revoke`)).status).toBe(204);
    expect((await client.get<Refused>(`/stories/${desk.storyId}/drafts`)).body.code).toBe('session/missing');
  });

  it('runs out', async () => {
    const { id, client } = await tokenOf(['draft.write']);
    await service.database.query(`UPDATE api_token SET expires_at = now() WHERE id = $1`, [id]);
    expect((await client.get<Refused>(`/stories/${desk.storyId}/drafts`)).body.code).toBe('session/missing');
  });

  it('counts the role its person has now', async () => {
    const { client } = await tokenOf(['draft.write']);
    await service.database.query(`UPDATE membership SET role = 'admin', version = version + 1 WHERE person_id = $1`, [
      desk.people.editor,
    ]);
    const refused = await client.get<Refused>(`/stories/${desk.storyId}/drafts`);
    await service.database.query(`UPDATE membership SET role = 'editor', version = version + 1 WHERE person_id = $1`, [
      desk.people.editor,
    ]);
    expect(refused.body.code).toBe('session/forbidden');
  });
});
