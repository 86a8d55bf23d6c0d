// The first newsroom: made once, by whoever has the key, and by nobody after.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, type Refused } from '../support/client.js';
import { startService, TEST_SET_UP_KEY, type TestService } from '../support/test-service.js';

let service: TestService;
let stranger: Client;

beforeAll(async () => {
  service = await startService({ worker: false });
  stranger = new Client(service.baseUrl);
});

afterAll(async () => {
  await service.stop();
});

const PASSWORD = 'nine tortoises in a hedge';
const wanted = (email: string) => ({
  key: TEST_SET_UP_KEY,
  newsroom: { name: 'The Harbour Gazette', slug: `harbour-${email.split('@')[0] ?? ''}`, timeZone: 'Europe/Dublin' },
  admin: { name: 'Una Kehoe', email, password: PASSWORD },
});

describe('setting up', () => {
  it('is open on a new installation, to whoever has the key and to nobody else', async () => {
    expect(await stranger.get('/set-up')).toMatchObject({ status: 200, body: { open: true } });
    const guessed = await stranger.post<Refused>('/set-up', { ...wanted('a@gazette.example'), key: 'guessed' });
    expect([guessed.status, guessed.body.code]).toEqual([404, 'request/not-found']);
    const weak = wanted('a@gazette.example');
    const refused = await stranger.post<Refused>('/set-up', { ...weak, admin: { ...weak.admin, password: 'short' } });
    expect(refused.body.code).toBe('password/too-short');
    expect((await stranger.get('/set-up')).status).toBe(200);
  });

  it('happens once, also when several try at once, and is then as if it had never been there', async () => {
    const names = ['a', 'b', 'c', 'd'].map((name) => `${name}@gazette.example`);
    const answers = await Promise.all(names.map((email) => stranger.post<Refused>('/set-up', wanted(email))));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 404, 404, 404]);
    const [row] = await service.database.query('SELECT count(*)::int AS newsrooms FROM newsroom');
    expect(row).toEqual({ newsrooms: 1 });
    const late = await stranger.post<Refused>('/set-up', wanted('e@gazette.example'));
    const absent = await stranger.get<Refused>('/no-such-thing');
    expect([late.status, late.body.code, late.body.message]).toEqual([
      absent.status,
      absent.body.code,
      absent.body.message,
    ]);
    expect((await stranger.get('/set-up')).status).toBe(404);
    const won = names[answers.findIndex(({ status }) => status === 204)] ?? '';
    const admin = await Client.signIn(service.baseUrl, won, PASSWORD);
    expect((await admin.get('/session')).body).toMatchObject({ name: 'Una Kehoe', role: 'admin' });
  });
});
