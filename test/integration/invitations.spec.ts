// Invitations: one link, one use, one place; by mail where mail goes out.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Client, type Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { emailOf, PASSWORD } from '../support/people.js';
import { type SmtpCatcher, startSmtpCatcher } from '../support/smtp-catcher.js';
import { startService, type TestService } from '../support/test-service.js';

interface Made {
  id: string;
  link: string;
  mailed: boolean;
  expiresAt: string;
}

const CHOSEN = 'nine tortoises in a hedge';

let service: TestService;
let smtp: SmtpCatcher;
let desk: Desk;
let email: string;
let stranger: Client;

beforeAll(async () => {
  smtp = await startSmtpCatcher();
  service = await startService({ worker: false, smtpUrl: smtp.url });
  desk = await makeDesk(service);
  stranger = new Client(service.baseUrl);
});

afterAll(async () => {
  await service.stop();
  await smtp.stop();
});

beforeEach(() => {
  email = `Guest.${randomBytes(4).toString('hex')}@elsewhere.example`;
});

async function invite(role = 'lawyer', by = desk.as.admin): Promise<Made & { token: string }> {
  const { status, body } = await by.post<Made>('/invitations', { email, role });
  expect(status).toBe(201);
  return { ...body, token: body.link.split('/').at(-1) ?? '' };
}

const accept = (token: string, body: object) =>
  stranger.post<Refused & { email: string }>(`/invitations/${token}`, body);

describe('an invitation', () => {
  it('is made by an administrator only, leaves by mail, and says what it offers', async () => {
    const refused = await desk.as.managing_editor.post<Refused>('/invitations', { email, role: 'editor' });
    expect(refused.body.code).toBe('session/forbidden');
    const { token, mailed, link } = await invite();
    expect(mailed).toBe(true);
    const mail = smtp.mails.find(({ to }) => to.includes(email.toLowerCase()));
    expect(mail?.text).toContain(link);
    const offer = await stranger.get(`/invitations/${token}`);
    expect(offer.body).toMatchObject({ email: email.toLowerCase(), role: 'lawyer', hasPassword: false });
  });

  it('makes a person with the password they choose, in the role it named and no other', async () => {
    const { token } = await invite();
    const taken = await accept(token, { name: 'Guest', password: CHOSEN, role: 'admin' });
    expect([taken.status, taken.body.email]).toEqual([201, email.toLowerCase()]);
    const guest = await Client.signIn(service.baseUrl, email, CHOSEN);
    expect((await guest.get('/session')).body).toMatchObject({
      name: 'Guest',
      role: 'lawyer',
      newsroomId: desk.newsroomId,
    });
  });

  it('asks for a good password and a name', async () => {
    const { token } = await invite();
    expect((await accept(token, { name: 'Guest', password: 'too short' })).body.code).toBe('password/too-short');
    expect((await accept(token, { name: 'Guest' })).body.code).toBe('password/too-short');
    expect((await accept(token, { password: CHOSEN })).body.code).toBe('request/invalid');
    expect((await accept(token, { name: 'Guest', password: email })).body.code).toBe('password/too-easy');
    expect((await accept(token, { name: 'Guest', password: CHOSEN })).status).toBe(201);
  });

  it('works once, also when it is accepted twice at once', async () => {
    const { token } = await invite();
    const answers = await Promise.all([
      accept(token, { name: 'One', password: CHOSEN }),
      accept(token, { name: 'Two', password: `${CHOSEN}!` }),
    ]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const people = await service.database.query('SELECT 1 FROM person WHERE email = $1', [email.toLowerCase()]);
    expect(people).toHaveLength(1);
    for (const answer of [
      await accept(token, { name: 'Three', password: CHOSEN }),
      await stranger.get(`/invitations/${token}`),
    ])
      expect(answer.status).toBe(404);
  });

  it('ends when it is taken back, when another is made, and after seven days; all of it looks like none', async () => {
    const first = await invite();
    const second = await invite();
    const third = await (async () => {
      await desk.as.admin.post(`/invitations/${second.id}/revoke`);
      return invite();
    })();
    expect((Date.parse(third.expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(7, 1);
    await service.database.query(`UPDATE invitation SET expires_at = now() WHERE id = $1`, [third.id]);
    for (const token of [first.token, second.token, third.token, 'made-up']) {
      const { status, body } = await accept(token, { name: 'Guest', password: CHOSEN });
      expect([status, body.code]).toEqual([404, 'invitation/not-found']);
    }
    expect((await desk.as.admin.post(`/invitations/${first.id}/revoke`)).status).toBe(404);
  });

  it('is listed without its token, which is nowhere in the database', async () => {
    const { token, id } = await invite();
    const list = await desk.as.admin.get<{ items: { id: string }[] }>('/invitations');
    expect(list.body.items.map((item) => item.id)).toContain(id);
    expect(JSON.stringify(list.body)).not.toContain(token);
    const [row] = await service.database.query<{ rows: string }>(
      'SELECT json_agg(invitation)::text AS rows FROM invitation',
    );
    expect(row?.rows).not.toContain(token);
    expect(service.log.join('\n')).not.toContain(token);
  });

  it('R10: is seen by no other newsroom, and cannot be taken back by one', async () => {
    const { id } = await invite();
    const other = await makeDesk(service);
    const list = await other.as.admin.get<{ items: { id: string }[] }>('/invitations');
    expect(list.body.items).toEqual([]);
    expect((await other.as.admin.post(`/invitations/${id}/revoke`)).status).toBe(404);
  });
});

describe('somebody who is known', () => {
  it('is not invited where they are already', async () => {
    email = await emailOf(service, desk, 'editor');
    const { status, body } = await desk.as.admin.post<Refused>('/invitations', { email, role: 'admin' });
    expect([status, body.code]).toEqual([409, 'invitation/known']);
  });

  it('comes into a second newsroom with the password they have, and the link alone is not enough', async () => {
    const other = await makeDesk(service);
    email = await emailOf(service, desk, 'outside_counsel');
    const { token } = await invite('outside_counsel', other.as.admin);
    expect((await stranger.get(`/invitations/${token}`)).body).toMatchObject({ hasPassword: true });
    expect((await accept(token, { name: 'Thief', password: CHOSEN })).body.code).toBe('password/refused');
    expect((await accept(token, {})).body.code).toBe('password/refused');
    expect((await accept(token, { password: PASSWORD })).status).toBe(201);
    const [row] = await service.database.query<{ newsrooms: number; name: string }>(
      `SELECT count(*)::int AS newsrooms, max(person.name) AS name FROM membership JOIN person ON person.id = person_id WHERE email = $1`,
      [email],
    );
    expect(row).toEqual({ newsrooms: 2, name: 'The outside_counsel' });
  });

  it('who left comes back with what they did, and in the role they are asked back in', async () => {
    const { token } = await invite('reporter');
    await accept(token, { name: 'Guest', password: CHOSEN });
    const guest = await Client.signIn(service.baseUrl, email, CHOSEN);
    const { personId } = (await guest.get<{ personId: string }>('/session')).body;
    await desk.as.admin.post(`/members/${personId}/end`);
    const back = await invite('editor');
    expect((await accept(back.token, { password: CHOSEN })).status).toBe(201);
    const again = await Client.signIn(service.baseUrl, email, CHOSEN);
    expect((await again.get('/session')).body).toMatchObject({ personId, role: 'editor' });
  });
});
