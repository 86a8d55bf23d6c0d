// Who keeps what, and who sees it: labels, holds, sources, a partner newsroom, and the log of it all, on the screen.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Client } from '../support/client.js';
import { until } from '../support/factories.js';
import { foundSecondNewsroom, type SecondNewsroom } from '../support/second-newsroom.js';
import { startProduct, type TestProduct } from '../support/test-product.js';
import { openBrowser, type Visit } from './browser.js';
import { savedBytes, signInAs, signOut } from './people.js';

interface Items<Item> {
  items: Item[];
}

const REASON = 'Proceedings are threatened by name in the letter.';
const NAME = 'Perpetua Lindqvist-Amos';

let product: TestProduct;
let other: SecondNewsroom;
let visit: Visit;
let page: Page;
let storyId = '';
let letterId = '';
let draftId = '';
let noteId = '';

beforeAll(async () => {
  product = await startProduct();
  other = await foundSecondNewsroom(product);
  const editor = await as('editor');
  storyId = (await editor.get<Items<{ id: string }>>('/stories')).body.items[0]?.id ?? '';
  letterId = (await editor.get<Items<{ id: string }>>(`/stories/${storyId}/letters`)).body.items[0]?.id ?? '';
  draftId = (await editor.get<Items<{ id: string }>>(`/stories/${storyId}/drafts`)).body.items[0]?.id ?? '';
  const file = {
    name: 'note.txt',
    bytes: 'The pump house was locked on the night of the flood, says the log of the keeper.',
  };
  noteId = (await (await as('reporter')).upload<{ id: string }>(`/stories/${storyId}/evidence`, file)).body.id;
  await until(
    async () => (await editor.get<{ document: { status: string } }>(`/evidence/${noteId}`)).body.document.status,
    (status) => status === 'read',
  );
  visit = await openBrowser(product.baseUrl);
  page = visit.page;
}, 180_000);

afterAll(async () => {
  await (visit as Visit | undefined)?.leave();
  await (product as TestProduct | undefined)?.stop();
});

async function as(role: string): Promise<Client> {
  const { email = '', password = '' } = product.signIns[role] ?? {};
  return Client.signIn(product.baseUrl, email, password);
}

async function enter(who: string | { email: string; password: string }, address: string): Promise<void> {
  if (page.url() !== 'about:blank') {
    await page.goto('/stories');
    const out = page.getByRole('button', { name: 'Sign out' });
    await out.or(page.getByLabel('E-mail')).first().waitFor();
    if (await out.isVisible()) await signOut(page);
  }
  await signInAs(page, typeof who === 'string' ? product.signIns[who] : who);
  await page.goto(address);
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
}

const button = (name: string | RegExp) => page.getByRole('button', { name });
const dialog = () => page.getByRole('dialog').last();
const story = (tab = '') => `/stories/${storyId}${tab === '' ? '' : `?tab=${tab}`}`;
const row = (words: string) => page.getByRole('listitem').filter({ hasText: words });

describe('holds', () => {
  it('R5: what a letter demands is placed by a lawyer with a reason, and binds', async () => {
    await enter('lawyer', `/letters/${letterId}`);
    await button('Place the hold…').click();
    await dialog().getByLabel('Reason').fill(REASON);
    await dialog().getByRole('button', { name: 'Place the hold' }).click();
    await page.getByText('Hold on the whole story.').waitFor();
    const editor = await as('editor');
    const { body } = await editor.get<Items<{ state: string }>>(`/stories/${storyId}/holds`);
    expect(body.items.map(({ state }) => state)).toContain('standing');
    expect((await editor.delete(`/evidence/${noteId}`)).status).toBe(409);
  });

  it('R10: its reason is read by those who read advice, and shown to nobody else', async () => {
    await enter('editor', story());
    await button('Why').click();
    await dialog().getByText(REASON).waitFor();
    expect(await dialog().getByText('Privileged').count()).toBe(1);
    await page.keyboard.press('Escape');
    await enter('reporter', story());
    await page.getByText('Hold on the whole story.').waitFor();
    expect(await button('Why').count()).toBe(0);
    expect(await button(/^Release/).count()).toBe(0);
  });

  it('is released by keyboard alone', async () => {
    await enter('lawyer', story());
    await button('Release…').focus();
    await page.keyboard.press('Enter');
    await dialog().getByLabel('Reason').focus();
    await page.keyboard.type('The claim was withdrawn.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('1 hold ended').waitFor();
    const { body } = await (await as('lawyer')).get<Items<{ state: string }>>(`/stories/${storyId}/holds`);
    const states = body.items.map(({ state }) => state);
    expect(states).toContain('released');
    expect(states).not.toContain('standing');
  });
});

describe('sources', () => {
  it('R10: a reporter records one with its identity, and says what came from it', async () => {
    await enter('reporter', story('sources'));
    await button('Record a source').click();
    await dialog().getByLabel('Code-name').fill('HERON');
    await dialog().getByLabel('What its word is worth').selectOption('first_hand');
    await dialog().getByLabel('Name', { exact: true }).fill(NAME);
    await dialog().getByRole('button', { name: 'Record the source' }).click();
    await button('Evidence… HERON').click();
    await dialog().getByLabel('Also came from it').selectOption({ label: 'note.txt' });
    await dialog().getByRole('button', { name: 'Say so' }).click();
    await dialog().getByRole('button', { name: 'It did not come from it: note.txt' }).waitFor();
    await page.keyboard.press('Escape');
    await row('HERON').getByText('1 piece of evidence').waitFor();
    expect(await page.getByText(NAME).count()).toBe(0);
  });

  it('R10: opens the vault on purpose; what it shows is gone when the keeper looks elsewhere', async () => {
    await button('Who it is… HERON').click();
    await dialog().getByRole('button', { name: 'Open the vault' }).click();
    await dialog().getByText(NAME).waitFor();
    await page.evaluate(`window.dispatchEvent(new Event('blur'))`);
    await dialog().getByText('The vault has closed again.').waitFor();
    expect(await page.getByText(NAME).count()).toBe(0);
    await page.keyboard.press('Escape');
  });

  it('a keeper names another', async () => {
    await button('Keepers… HERON').click();
    await dialog().getByLabel('Also keeps it').selectOption({ label: 'Bram Hesketh-Obi (editor)' });
    await dialog().getByRole('button', { name: 'Name them' }).click();
    await dialog().getByRole('button', { name: 'Bram Hesketh-Obi keeps it no more' }).waitFor();
    const { body } = await (await as('editor')).get<Items<{ codeName: string }>>(`/stories/${storyId}/sources`);
    expect(body.items).toMatchObject([{ codeName: 'HERON', abilities: { open: true } }]);
  });

  it('R10: a lawyer sees the code-name beside the evidence, and no way to the name', async () => {
    await enter('lawyer', story('evidence'));
    await row('note.txt').getByText('HERON · insider, first hand').waitFor();
    await page.goto(story('sources'));
    await row('HERON').waitFor();
    expect(await button(/^Who it is/).count()).toBe(0);
    expect(await button('Record a source').count()).toBe(1);
  });
});

describe('privilege', () => {
  const label = async () =>
    (await (await as('lawyer')).get<{ privilege: string }>(`/evidence/${noteId}`)).body.privilege;

  it('R10: a lawyer raises a label, and whoever may not read it sees it no more', async () => {
    await enter('lawyer', story('evidence'));
    await button('Change the label: note.txt').click();
    await dialog().getByLabel('Privileged').check();
    await dialog().getByRole('button', { name: 'Change the label' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await row('note.txt').getByText('Privileged').waitFor();
    expect(await label()).toBe('privileged');
    expect((await (await as('reporter')).get(`/evidence/${noteId}`)).status).toBe(404);
  });

  it('R10: lowers it for a written reason, which the privilege log keeps', async () => {
    await page.getByRole('link', { name: 'Privilege log' }).click();
    const logged = page.getByRole('row').filter({ hasText: 'Privileged' }).first();
    await logged.waitFor();
    const texts = (
      await (
        await as('lawyer')
      ).get<Items<{ number: number; subject: string; subjectId: string }>>(`/stories/${storyId}/privilege-log`)
    ).body.items;
    const document = (await (await as('lawyer')).get<{ document: { id: string } }>(`/evidence/${noteId}`)).body.document
      .id;
    const number = texts.find(({ subjectId }) => subjectId === document)?.number ?? 0;
    await button(new RegExp(`^Change the label: Number ${number}:`)).click();
    await dialog().getByLabel('No privilege').check();
    expect(await dialog().getByRole('button', { name: 'Change the label' }).isDisabled()).toBe(true);
    await dialog().getByLabel('Reason').fill('It was read out in open court.');
    await dialog().getByRole('button', { name: 'Change the label' }).click();
    await page.getByText('2 changes').click();
    await page.getByText('It was read out in open court.').waitFor();
    expect(await label()).toBe('none');
    const [download] = await Promise.all([page.waitForEvent('download'), button('Download as CSV').click()]);
    const csv = (await savedBytes(download)).toString();
    expect(csv).toMatch(/^\uFEFF?No\.,Date,/);
    expect(csv).not.toContain('open court');
  });
});

describe('a partner newsroom', () => {
  it('R10: a story is shared by the exact short name, and by no other', async () => {
    await enter('editor', story());
    await button('Share with a newsroom…').click();
    await dialog().getByLabel('Short name of the newsroom').fill('harbour');
    await dialog().getByRole('button', { name: 'Share the story' }).click();
    await dialog().getByRole('alert').getByText('no other newsroom here').waitFor();
    expect(visit.complaints.splice(0).filter((complaint) => !complaint.includes('422'))).toEqual([]);
    await dialog().getByLabel('Short name of the newsroom').fill(other.slug);
    await dialog().getByRole('button', { name: 'Share the story' }).click();
    await page.getByText(`Shared with ${other.name}`).waitFor();
    await page.getByRole('tab', { name: 'Evidence' }).click();
    await button('Open to partners: note.txt').click();
    await row('note.txt').getByText('Partners read it').waitFor();
    const { body } = await (await as('editor')).get<{ shareable: boolean }>(`/evidence/${noteId}`);
    expect(body.shareable).toBe(true);
  });

  it('R10: its people read it on the same pages, where nothing is dead and nothing is refused', async () => {
    await enter(other.signIns.editor, '/stories');
    await page.getByRole('heading', { name: 'Shared with us' }).waitFor();
    await page
      .getByRole('link', { name: /./ })
      .filter({ hasText: await title() })
      .click();
    await page.getByText('shares this story with you').waitFor();
    for (const gone of ['Place a legal stop', 'Share with a newsroom…', 'Place a hold…', 'Add a letter'])
      expect(await button(gone).count()).toBe(0);
    for (const gone of ['Sources', 'Replies']) expect(await page.getByRole('tab', { name: gone }).count()).toBe(0);
    await page.getByRole('tab', { name: 'Evidence' }).click();
    await row('note.txt').waitFor();
    expect(await button(/^Change the label/).count()).toBe(0);
    await page.goto(`/drafts/${draftId}`);
    await page.getByRole('listbox', { name: 'Assertions' }).getByRole('option').first().click();
    await page.getByText('shares this story with you').waitFor();
    await page.getByRole('region', { name: 'Evidence' }).waitFor();
    expect(await page.getByRole('region', { name: 'Opinions' }).count()).toBe(0);
    await page.goto(`/letters/${letterId}`);
    await page.getByText('The letter itself was not opened to partners').waitFor();
    await page.getByRole('table', { name: 'Answers, point by point' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });

  it('R10: the end of it is at once', async () => {
    await enter('editor', story());
    await button(`End the sharing with ${other.name}`).click();
    await dialog().getByRole('button', { name: 'End the sharing' }).click();
    await page.getByText('1 share ended').waitFor();
    await enter(other.signIns.editor, story());
    await page.getByRole('alert').getByText('There is no such story').waitFor();
    // While it is in front the page asks again, for one when its stream opens.
    await page.goto('/stories');
    await page.locator('#stories-title').waitFor();
    expect(visit.complaints.splice(0).filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });
});

describe('the audit log', () => {
  it('R9: says in sentences what was done, narrowed down to what one looks for', async () => {
    await enter('lawyer', '/audit');
    await page.getByLabel('Event').selectOption({ label: 'Source: identity opened' });
    const entries = page.getByRole('region', { name: 'Entries' }).getByRole('listitem');
    await until(
      () => entries.count(),
      (count) => count === 1,
    );
    expect(await entries.first().textContent()).toMatch(/Ines Vallacott opened/);
    expect(new URL(page.url()).searchParams.get('event')).toBe('source.opened');
    await page.getByLabel('Event').selectOption({ label: 'Everything' });
    await button('Older entries').click();
    await until(
      () => entries.count(),
      (count) => count > 50,
    );
  });

  it('R9: is checked, and taken away whole', async () => {
    await button('Check the log').click();
    await page.getByText(/\d entries checked; each follows from the one before it/).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), button('Take it away').click()]);
    expect((await savedBytes(download)).subarray(0, 2).toString()).toBe('PK');
    const { body } = await (await as('lawyer')).get<Items<{ event: string }>>('/audit?event=audit.exported');
    expect(body.items).toHaveLength(1);
  });
});

describe('retention', () => {
  it('a closed story is listed before anything of it goes', async () => {
    await enter('editor', story());
    await button('Close the story…').click();
    await dialog().getByRole('button', { name: 'Close the story' }).click();
    await page.getByText('The story was closed').waitFor();
    await enter('managing_editor', '/retention');
    await page.getByText('kept for ever').first().waitFor();
    await button('Change it…').click();
    await dialog().getByLabel('Days after a story was closed').fill('30');
    await dialog().getByRole('button', { name: 'Keep for 30 days' }).click();
    await page.getByLabel('Show what will be erased').selectOption({ label: 'Within a year' });
    await page
      .getByRole('list', { name: 'What will be erased' })
      .getByText(await title())
      .waitFor();
    const { body } = await (await as('managing_editor')).get<{ days: number }>('/retention');
    expect(body.days).toBe(30);
  });

  it('nothing broke on the way', () => {
    expect(visit.complaints).toEqual([]);
  });
});

async function title(): Promise<string> {
  return (await (await as('editor')).get<{ title: string }>(`/stories/${storyId}`)).body.title;
}
