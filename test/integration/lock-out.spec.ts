// Guessing is stopped, and nobody can use that to keep somebody else out.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Refused } from '../support/client.js';
import { type Desk, makeDesk } from '../support/factories.js';
import { emailOf, loggedOf, PASSWORD } from '../support/people.js';
import { startService, type TestService } from '../support/test-service.js';
import { Visitor } from '../support/visitor.js';

let service: TestService;
let desk: Desk;

beforeAll(async () => {
  service = await startService({ worker: false });
  desk = await makeDesk(service);
});

afterAll(async () => {
  await service.stop();
});

const stranger = () => new Visitor(service.baseUrl);

/** Wrong passwords until the answer is another than "refused"; how many were refused, and the answer. */
async function guess(email: string, visitor: Visitor, most: number) {
  for (let refused = 0; refused < most; refused += 1) {
    const { status, body } = await visitor.signIn<Refused>(email, `wrong password number ${refused}`);
    if (status !== 401) return { refused, status, code: body.code, message: body.message };
  }
  return { refused: most, status: 401, code: 'session/refused', message: '' };
}

describe('wrong passwords', () => {
  it('are stopped after ten, alike for an account that is there and one that is not', async () => {
    const editor = await emailOf(service, desk, 'editor');
    const [there, absent] = await Promise.all([
      guess(editor, stranger(), 12),
      guess('nobody-at-all@newsroom.example', stranger(), 12),
    ]);
    expect(there).toMatchObject({ refused: 10, status: 429, code: 'session/locked' });
    expect(absent).toEqual(there);
    // Then the right one does not help either: a guesser must not learn that it was right.
    expect((await stranger().signIn<Refused>(editor, PASSWORD)).body.code).toBe('session/locked');
    const logged = await loggedOf(service, desk.newsroomId, desk.people.editor);
    expect(logged.filter((event) => event === 'session.locked')).toHaveLength(1);
  });

  it('of a stranger never keep the owner out of a browser they signed in with before', async () => {
    const lawyer = await emailOf(service, desk, 'lawyer');
    const owner = stranger();
    await owner.signIn(lawyer, PASSWORD);
    await owner.delete('/session');
    expect(await guess(lawyer, stranger(), 12)).toMatchObject({ code: 'session/locked' });
    expect((await owner.signIn(lawyer, PASSWORD)).status).toBe(201);
    expect((await stranger().signIn<Refused>(lawyer, PASSWORD)).body.code).toBe('session/locked');
  });

  it('at a known device are stopped there, and count for no other', async () => {
    const reporter = await emailOf(service, desk, 'reporter');
    const [first, second] = [stranger(), stranger()];
    await first.signIn(reporter, PASSWORD);
    await second.signIn(reporter, PASSWORD);
    expect(await guess(reporter, first, 12)).toMatchObject({ refused: 10, code: 'session/locked' });
    expect((await second.signIn(reporter, PASSWORD)).status).toBe(201);
    expect((await stranger().signIn(reporter, PASSWORD)).status).toBe(201);
  });

  it('sent all at once are no more than one after another', async () => {
    const counsel = await emailOf(service, desk, 'outside_counsel');
    const tries = Array.from({ length: 25 }, (_, at) =>
      stranger().signIn<Refused>(counsel, `guess number ${at} of many`),
    );
    const answers = await Promise.all(tries);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ body }) => body.code === 'session/locked')).toHaveLength(15);
  });

  it("a device's word of one account opens no second bucket for another", async () => {
    const admin = await emailOf(service, desk, 'admin');
    const editor = stranger();
    await editor.signIn(await emailOf(service, desk, 'managing_editor'), PASSWORD);
    expect(await guess(admin, stranger(), 12)).toMatchObject({ refused: 10, code: 'session/locked' });
    expect((await editor.signIn<Refused>(admin, PASSWORD)).body.code).toBe('session/locked');
  });

  it('wear off', async () => {
    const admin = await emailOf(service, desk, 'admin');
    await service.database.query('UPDATE attempt SET expire = expire - 16 * 60 * 1000');
    expect((await stranger().signIn(admin, PASSWORD)).status).toBe(201);
  });

  it('name nobody in the table that counts them', async () => {
    const rows = await service.database.query<{ key: string }>('SELECT key FROM attempt');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).toMatch(/^(account|address):[\w-]{43}$/);
  });
});
