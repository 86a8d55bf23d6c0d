// An installation from its first minute: set up, people invited, second factor, and a session that ends while somebody writes.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Locator, Page } from 'playwright-core';
import { findRunningPostgres } from '#platform/embedded-postgres.js';
import { Client } from '../support/client.js';
import { until } from '../support/factories.js';
import { codeFor } from '../support/people.js';
import { startProduct, type TestProduct } from '../support/test-product.js';
import { openBrowser, type Visit } from './browser.js';
import { signInAs, signOut } from './people.js';

const PASSWORD = 'nine tortoises in a hedge';
const ADMIN = { email: 'una@gazette.example', password: PASSWORD };
const EDITOR = { email: 'orla@gazette.example', password: PASSWORD };
const LAWYER = { email: 'conor@gazette.example', password: PASSWORD };
const REPORTER = { email: 'fionn@gazette.example', password: PASSWORD };
const SPILLED = 'Tarn Vale Water pumped untreated sewage into the river Ashe on forty nights.';
const REASONING = `The pump log shows each of the forty nights, and the keeper of the log has signed it. ${'We have it in writing. '.repeat(40)}`;

interface Made {
  id: string;
  link: string;
}

describe('people coming in', () => {
  let product: TestProduct;
  let visit: Visit;
  let page: Page;
  let database: pg.Pool;
  let admin: Client;
  let draftPath = '';

  beforeAll(async () => {
    product = await startProduct({ command: 'start', confirmMinutes: 5 });
    database = new pg.Pool({ connectionString: findRunningPostgres(product.dataDir)?.url() });
    visit = await openBrowser(product.baseUrl);
    page = visit.page;
  }, 180_000);

  afterAll(async () => {
    await database.end();
    await visit.leave();
    await product.stop();
  });

  const button = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: typeof name === 'string' });
  const dialog = (name: string | RegExp) => page.getByRole('dialog', { name });
  const as = ({ email, password }: typeof ADMIN) => Client.signIn(product.baseUrl, email, password);
  /** What refusals the browser noted; nothing but these statuses. */
  const forgive = (...statuses: string[]) => {
    for (const complaint of visit.complaints.splice(0))
      expect(statuses.some((status) => complaint.includes(status)) ? '' : complaint).toBe('');
  };
  const alterSession = (email: string, change: string) =>
    database.query(`UPDATE session SET ${change} WHERE person_id = (SELECT id FROM person WHERE email = $1)`, [email]);
  /** Somebody who comes by the API alone. */
  const bringIn = async (person: typeof ADMIN, role: string, name: string): Promise<Client> => {
    const made = await admin.post<Made>('/invitations', { email: person.email, role, name });
    const token = made.body.link.split('/').at(-1) ?? '';
    const accepted = await new Client(product.baseUrl).post(`/invitations/${token}`, { password: person.password });
    expect(accepted.status).toBe(201);
    return as(person);
  };
  const secretShown = async () =>
    `otpauth://totp/x?secret=${(await page.getByLabel('Secret', { exact: true }).inputValue()).replace(/\s/g, '')}`;

  it('the first visitor sets the newsroom up, with the key from the console and with no other', async () => {
    const [, key = ''] = /"setUpKey":"([^"]+)"/.exec(product.said()) ?? [];
    await page.goto('/');
    await page.getByRole('heading', { name: 'Set up Nightlawyer' }).waitFor();
    await page.getByLabel('Name', { exact: true }).fill('The Harbour Gazette');
    await page.getByLabel('Time zone').selectOption('Europe/Dublin');
    await page.getByLabel('Your name').fill('Una Kehoe');
    await page.getByLabel('E-mail').fill(ADMIN.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('Key').fill('guessed, not read');
    await page.keyboard.press('Enter');
    await page.getByText('That is not the key').waitFor();
    forgive('404');
    await page.getByLabel('Key').fill(key);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Members' }).waitFor();
    admin = await as(ADMIN);
    const { body } = await admin.get<{ newsrooms: object[] }>('/session/standing');
    expect(body.newsrooms).toMatchObject([{ name: 'The Harbour Gazette', role: 'admin' }]);
  }, 60_000);

  it('an administrator invites somebody, copies the link, and takes an invitation back', async () => {
    for (const email of [EDITOR.email, 'nobody@gazette.example']) {
      await button('Invite somebody').click();
      await dialog('Invite somebody').getByLabel('E-mail').fill(email);
      await page.getByLabel('Editor', { exact: true }).check();
      await button('Invite', dialog('Invite somebody')).click();
      await button('Copy: Link').waitFor();
      if (email === EDITOR.email) {
        const link = await page.getByLabel('Link', { exact: true }).inputValue();
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await button('Copy: Link').click();
        await page.getByText('Copied').waitFor();
        const looked = await new Client(product.baseUrl).get(`/invitations/${link.split('/').at(-1) ?? ''}`);
        expect(looked.body).toMatchObject({ newsroom: 'The Harbour Gazette', role: 'editor' });
        await page.evaluate(`window.sessionStorage.setItem('link', ${JSON.stringify(link)})`);
      }
      await button('Done').click();
    }
    await button('Take back the invitation of nobody@gazette.example').click();
    await page.getByText('Taken back').waitFor();
    const { items } = (await admin.get<{ items: { email: string; revokedAt: string | null }[] }>('/invitations')).body;
    expect(items.map(({ email, revokedAt }) => [email, revokedAt !== null])).toEqual([
      ['nobody@gazette.example', true],
      [EDITOR.email, false],
    ]);
  }, 60_000);

  it('whoever was invited chooses a name and a password, and the link is then worth nothing', async () => {
    const link = await page.evaluate<string>(`window.sessionStorage.getItem('link')`);
    await signOut(page);
    await page.goto(link);
    await page.getByText('invites orla@gazette.example').waitFor();
    await page.getByLabel('Your name').fill('Orla Brennan');
    await page.getByLabel('Password', { exact: true }).fill('too short');
    await button('Accept').click();
    await page.getByRole('alert').getByText('15 characters or more').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await button('Accept').click();
    await page.getByText('The place is yours').waitFor();
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    expect((await (await as(EDITOR)).get('/session')).body).toMatchObject({ name: 'Orla Brennan', role: 'editor' });
    await page.goto(link);
    await page.getByRole('alert').getByText('no such invitation').waitFor();
    forgive('422', '404');
    await page.getByRole('link', { name: 'Nightlawyer' }).click();
    await signOut(page);
  }, 60_000);

  it('a lawyer sets a second factor up by keyboard, and is asked for it from then on', async () => {
    await bringIn(LAWYER, 'lawyer', 'Conor Daly');
    await signInAs(page, LAWYER);
    await page.getByRole('link', { name: /Conor Daly/ }).click();
    await button('Set it up').click();
    await page.getByLabel('Your password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    const uri = await secretShown();
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    const drawn = await page.evaluate<number>(`document.querySelector('img[alt^="QR code"]').naturalWidth`);
    expect(drawn).toBeGreaterThan(100);
    await page.getByLabel('Code', { exact: true }).fill('000000');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('not right').waitFor();
    await page.getByLabel('Code', { exact: true }).fill(codeFor(uri));
    await page.keyboard.press('Enter');
    const listed = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
    await listed.nth(9).waitFor();
    const codes = await listed.allInnerTexts();
    expect(codes).toHaveLength(10);
    forgive('401');
    await button('I have kept them').click();
    await page.getByText('Set up', { exact: true }).waitFor();
    const asked = await new Client(product.baseUrl).post<{ factor: string }>('/session', LAWYER);
    expect([asked.status, asked.body.factor]).toEqual([200, 'totp']);

    await signOut(page);
    await page.getByLabel('E-mail').fill(LAWYER.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByLabel('Code', { exact: true }).fill(codes[0] ?? '');
    await page.keyboard.press('Enter');
    await button('Sign out').waitFor();
    await page.evaluate(`window.sessionStorage.setItem('codes', ${JSON.stringify(JSON.stringify(codes.slice(1)))})`);
  }, 90_000);

  it('a session that ends while a lawyer writes takes nothing with it: they sign in over the page, and it is stored', async () => {
    const reporter = await bringIn(REPORTER, 'reporter', 'Fionn Walsh');
    const editor = await as(EDITOR);
    const story = await reporter.post<{ id: string }>('/stories', { title: 'The river Ashe', slug: 'ashe' });
    const draft = { title: 'Tarn Vale', blocks: [{ kind: 'body', text: SPILLED }] };
    const { id } = (await reporter.post<{ id: string }>(`/stories/${story.body.id}/drafts`, draft)).body;
    draftPath = `/drafts/${id}`;
    const assertions = async () =>
      (await editor.get<{ items: { id: string; version: number; state: string }[] }>(`${draftPath}/assertions`)).body
        .items;
    await until(
      async () => (await editor.get<{ flaggedVersion: number }>(draftPath)).body,
      ({ flaggedVersion }) => flaggedVersion === 1,
    );
    const [found] = await assertions();
    for (const step of ['accept', 'queue']) {
      const [now] = await assertions();
      const { status } = await editor.post(`/assertions/${found?.id ?? ''}/${step}`, { version: now?.version });
      expect(status).toBe(200);
    }
    await page.goto(`${draftPath}?assertion=${found?.id ?? ''}`);
    await button(/^Take/).waitFor();
    await page.keyboard.press('t');
    await button(/^Rule/).waitFor();
    await page.keyboard.press('r');
    const form = dialog(/^Rule/);
    await form.getByLabel('Reasoning').fill(REASONING);
    await alterSession(LAWYER.email, `last_seen_at = now() - interval '61 minutes'`);
    // The page may have noticed before; what is asked for then waits all the same.
    await button('Give the ruling', form).dispatchEvent('click');

    const again = dialog('Your session is over');
    await again.getByText('what you typed is kept').waitFor();
    expect(await again.locator(':focus').getAttribute('autocomplete')).toBe('current-password');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await again.getByLabel('E-mail').inputValue()).toBe(LAWYER.email);
    await again.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    const codes = JSON.parse(await page.evaluate<string>(`window.sessionStorage.getItem('codes')`)) as string[];
    await again.getByLabel('Code', { exact: true }).fill(codes[0] ?? '');
    await page.keyboard.press('Enter');
    await again.waitFor({ state: 'hidden' });
    await form.waitFor({ state: 'hidden' });
    const opinions = await editor.get<{ items: { id: string }[] }>(`/assertions/${found?.id ?? ''}/opinions`);
    expect(opinions.body.items).toHaveLength(1);
    const advice = await editor.get<{ reasoning: string }>(`/opinions/${opinions.body.items[0]?.id ?? ''}/advice`);
    expect(advice.body.reasoning.trim()).toBe(REASONING.trim());
    forgive('401');
  }, 90_000);

  it('a sign-off asks for the password again, keeps what was written meanwhile, and goes through once it is given', async () => {
    // The page may still show what stood before the ruling.
    await page.goto(draftPath);
    await button('Sign off…').waitFor();
    await page.keyboard.press('s');
    const form = dialog('Sign off');
    await button('Sign off version 1', form).waitFor();
    await alterSession(LAWYER.email, `confirmed_at = now() - interval '6 minutes'`);
    await button('Sign off version 1', form).click();
    const again = dialog('Is it still you?');
    await button('Not now', again).click();
    await form.getByRole('alert').getByText('Give your password or a code again').waitFor();
    const signOffs = async () =>
      (await (await as(EDITOR)).get<{ items: unknown[] }>(`${draftPath}/sign-offs`)).body.items.length;
    expect(await signOffs()).toBe(0);
    await button('Sign off version 1', form).click();
    await again.getByLabel('Password', { exact: true }).fill('not my password');
    await page.keyboard.press('Enter');
    await again.getByRole('alert').getByText('not your password').waitFor();
    await again.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await again.waitFor({ state: 'hidden' });
    await page.getByText(/Legal sign-off: [A-Z]/).waitFor();
    expect(await signOffs()).toBe(1);
    forgive('401');
  }, 60_000);

  it('a token for a program is shown once, works for what it was given, and is revoked', async () => {
    await page.goto('/account');
    await button('Make a token').click();
    const form = dialog('Make a token');
    await form.getByLabel('Program').fill('The CMS');
    await form.getByText('Check certificates').click();
    await button('Make it', form).click();
    const token = await page.getByLabel('Token', { exact: true }).inputValue();
    await button('I have kept it').click();
    const program = new Client(product.baseUrl, token);
    expect((await program.get<{ code: string }>('/stories')).body.code).toBe('token/out-of-reach');
    await button('Revoke the token of The CMS').click();
    await page.getByText('Revoked', { exact: true }).waitFor();
    expect((await program.get('/stories')).status).toBe(401);
  }, 60_000);

  it('another password signs out everywhere else', async () => {
    const next = 'eleven herons by a weir';
    const elsewhere = await as(REPORTER);
    await signOut(page);
    await signInAs(page, REPORTER);
    await page.goto('/account');
    await page.getByLabel('The password you have').fill(PASSWORD);
    await page.getByLabel('The new one').fill(next);
    await page.keyboard.press('Enter');
    await page.getByText('The password is changed').waitFor();
    expect((await elsewhere.get('/session')).status).toBe(401);
    expect((await (await as({ ...REPORTER, password: next })).get('/session')).status).toBe(200);
    await signOut(page);
  }, 60_000);

  it('an administrator sees who has a second factor, gives another role, and ends a membership', async () => {
    await signInAs(page, ADMIN);
    await page.getByRole('link', { name: 'Members' }).click();
    const row = (name: string) =>
      page.getByRole('list', { name: 'Members' }).getByRole('listitem').filter({ hasText: name });
    await row('Conor Daly').getByText('Second factor').waitFor();
    await row('Una Kehoe').getByText('Password only').waitFor();
    await button('Change the role of Orla Brennan').click();
    await page.getByLabel('Managing editor', { exact: true }).check();
    await button('Change it').click();
    await row('Orla Brennan').getByText('Managing editor').waitFor();
    const orla = await as(EDITOR);
    expect((await orla.get('/session')).body).toMatchObject({ role: 'managing_editor' });
    await button('End the membership of Orla Brennan').click();
    await button('End the membership', dialog('Orla Brennan leaves')).click();
    await page.getByText('1 person who left').waitFor();
    expect((await orla.get('/session')).status).toBe(401);
    await button('End the membership of Una Kehoe').click();
    await button('End the membership', dialog('Una Kehoe leaves')).click();
    await page.getByRole('alert').getByText('at least one administrator').waitFor();
    await page.keyboard.press('Escape');
    forgive('409');
  }, 60_000);

  it('the browser had nothing else to complain of', () => {
    expect(visit.complaints).toEqual([]);
  });
});
