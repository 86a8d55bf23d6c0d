// A letter comes in at night: an editor puts it beside what the newsroom holds, by mouse and by keyboard.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Client } from '../support/client.js';
import { until } from '../support/factories.js';
import { startProduct, type TestProduct } from '../support/test-product.js';
import { openBrowser, type Visit } from './browser.js';

const LETTER = `Harrowgate & Pell LLP
14 Chandler Row, Wexcombe

12 May 2026

The Editor
The Lowmere Gazette

Dear Sir or Madam,

Tidewell Ferries Ltd

We act for Tidewell Ferries Ltd. We write about the article which you propose to publish on 20 May.

1. You state that the ferry Corran Rose sailed on 3 March with a cracked bow door. That is false. The bow door had been welded on 27 February, and no crack was ever found in it.

2. Your source is a deckhand who was dismissed in April and who bears our client ill will.

3. You gave our client <img src=x onerror=alert(1)> two days to answer eleven questions, and you ignored the answers that it sent you.

4. The allegation has already caused our client serious financial harm: two hauliers have cancelled their contracts.

We require your written undertaking, by 5 p.m. on 18 May 2026, that you will not publish the article.

You must preserve all documents that relate to our client, including notes and messages.

Should you publish, our client will issue proceedings for libel without further notice.

Yours faithfully,

Harrowgate & Pell LLP
`;

const SURVEY = `Survey of the ferry Corran Rose, harbour office of Lowmere, 4 March 2026.

The bow door of the ferry Corran Rose was examined at berth 2 on the morning after her sailing of 3 March. A crack of 41 centimetres was found in the bow door, below the upper hinge. The weld of 27 February did not cover it.

The surveyor advised that the ferry should not sail until the bow door had been repaired.
`;

const ROSTER = `Roster of the deck crew, Tidewell Ferries, March and April 2026.

The deckhand who spoke to us signed on for every sailing in March. The deckhand was not dismissed: his letter of 9 April says that he resigned.
`;

const ANSWERS = `From: press@tidewellferries.example
To: desk@lowmeregazette.example
Date: Thu, 7 May 2026 16:20:00 +0100
Subject: Your eleven questions

Our answers to your eleven questions follow. The bow door of the Corran Rose was welded on 27 February, and our own engineer found no crack.
`;

const CALLS = `Log of calls, news desk. 5 May: eleven questions sent to Tidewell Ferries, with two days to answer them. 7 May: the answers arrived, and
each of the answers was read by the desk the same evening; four of them went into the article, and none was ignored.
`;

const DIARY = `Diary of the desk. Tidewell Ferries had our eleven questions for two days. When their answers came we put three further questions, and
their press office thanked us for the time that they had been given to answer.
`;

/** Runs in the page. What stands in the margin is ours, not the letter's. */
const WORDS_SHOWN = `(() => {
  const copy = document.querySelector('[aria-label="Text of the letter"]').cloneNode(true);
  for (const note of copy.querySelectorAll('[data-margin]')) note.remove();
  return copy.textContent;
})()`;

interface AllegationSeen {
  number: number;
  text: string;
  links: { suggested: number };
}

interface ConfirmedLink {
  id: string;
  version: number;
  stance: string | null;
}

const text = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(words) });

describe('the page on which a letter is read', () => {
  let product: TestProduct;
  let visit: Visit;
  let page: Page;
  let letterAddress = '';

  beforeAll(async () => {
    product = await startProduct();
    visit = await openBrowser(product.baseUrl);
    page = visit.page;
  }, 180_000);

  afterAll(async () => {
    await visit.leave();
    await product.stop();
  });

  const allegations = () => page.getByRole('listbox', { name: 'Allegations' }).getByRole('option');
  const suggestions = () => page.locator('article[data-state]');
  const undecided = () => page.locator('article[data-state=suggested]');
  const asLawyer = () => {
    const { email = '', password = '' } = product.signIns['lawyer'] ?? {};
    return Client.signIn(product.baseUrl, email, password);
  };
  /** Adds evidence on a point of the letter, waits until two suggestions lie beside it, and says which allegation it is. */
  const withTwoMoreToDecide = async (point: string, notes: string[]): Promise<number> => {
    const lawyer = await asLawyer();
    const letterPath = `/letters/${letterAddress.split('/').at(-1) ?? ''}`;
    const { storyId } = (await lawyer.get<{ storyId: string }>(letterPath)).body;
    for (const [index, bytes] of notes.entries()) {
      await lawyer.upload(`/stories/${storyId}/evidence`, { name: `note-${index}.txt`, bytes });
    }
    const found = await until(
      async () => {
        const { items } = (await lawyer.get<{ items: AllegationSeen[] }>(`${letterPath}/allegations`)).body;
        return items.find(({ text: words }) => words.includes(point));
      },
      (allegation) => (allegation?.links.suggested ?? 0) >= 2,
    );
    return found?.number ?? 0;
  };
  const statesShown = async () => {
    const states = await Promise.all((await suggestions().all()).map((card) => card.getAttribute('data-state')));
    return states.map(String).sort();
  };

  it('refuses a wrong password in words, and lets the editor in', async () => {
    const editor = product.signIns['editor'];
    if (editor === undefined) throw new Error('nobody can sign in as an editor');
    await page.goto('/');
    await page.getByLabel('E-mail').fill(editor.email);
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').getByText('do not go together').waitFor();
    expect(visit.complaints.splice(0).filter((complaint) => !complaint.includes('401'))).toEqual([]);
    await page.getByLabel('Password', { exact: true }).fill(editor.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
  });

  it('takes in a story with its evidence, its exchanges and a letter, and shows the letter become linked', async () => {
    await page.getByRole('link', { name: 'Stories' }).click();
    await page.getByRole('button', { name: 'New story' }).click();
    await page.getByLabel('Title').fill('The ferry that sailed');
    await page.getByRole('button', { name: 'Open the story' }).click();
    await page.getByRole('tab', { name: 'Evidence' }).click();

    await page.getByRole('button', { name: 'Add evidence' }).click();
    await page.getByLabel('Files').setInputFiles([text('survey.txt', SURVEY), text('roster.txt', ROSTER)]);
    await page.getByLabel('Caveats').fill('Copied by hand.');
    await page.getByRole('button', { name: 'Add 2 files' }).click();
    await page.getByText('Read', { exact: true }).nth(1).waitFor();
    expect(await page.getByText('Caveat. Copied by hand.').count()).toBe(2);

    await page.getByRole('tab', { name: 'Exchanges' }).click();
    await page.getByRole('button', { name: 'Record an exchange' }).click();
    await page.getByLabel('File').setInputFiles(text('answers.eml', ANSWERS));
    await page.getByText('They wrote').click();
    await page.getByLabel('Received').fill('2026-05-07T16:20');
    await page.getByRole('button', { name: 'Record it' }).click();
    await page.getByText('Read', { exact: true }).waitFor();

    await page.getByRole('tab', { name: 'Letters' }).click();
    await page.getByRole('button', { name: 'Add a letter' }).click();
    await page.getByLabel('File').setInputFiles(text('letter.txt', LETTER));
    await page.getByLabel('Title').fill('Letter for Tidewell Ferries');
    await page.getByLabel('From').fill('Harrowgate & Pell LLP');
    await page.getByRole('button', { name: 'Send it in' }).click();
    await page.getByRole('heading', { name: 'Letter for Tidewell Ferries' }).waitFor();
    await page
      .getByText(/\d+ suggested/)
      .first()
      .waitFor();
    letterAddress = new URL(page.url()).pathname;
  }, 90_000);

  it('R6, R11: shows the letter word for word, and markup in it as words', async () => {
    const sheet = page.getByRole('region', { name: 'Text of the letter' });
    await sheet.getByText('Yours faithfully').waitFor();
    const shown = await page.evaluate<string>(WORDS_SHOWN);
    expect(shown.replace(/\s/g, '')).toBe(LETTER.replace(/\s/g, ''));
    for (const kind of ['allegation', 'demand', 'preservation', 'threat']) {
      expect(await sheet.locator(`[data-kind=${kind}]`).count()).toBeGreaterThan(0);
    }
  });

  it('R5: a person decides: one suggestion is confirmed with its stance, one rejected, and both are kept', async () => {
    await allegations().filter({ hasText: 'bow door' }).first().click();
    await undecided().nth(1).waitFor();
    const first = suggestions().first();
    expect(await first.locator('mark').count()).toBeGreaterThan(0);

    await first.getByTitle('Open it at this passage').click();
    const drawer = page.getByRole('dialog');
    await drawer.locator('mark').first().waitFor();
    await page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });

    await first.getByRole('button', { name: 'Concedes' }).click();
    await first.getByText('Confirmed: concedes').waitFor();
    await undecided().first().getByRole('button', { name: 'Reject' }).click();
    await page.locator('article[data-state=rejected]').waitFor();
    const decided = await statesShown();

    await page.reload();
    await page.getByText('Confirmed: concedes').waitFor();
    expect(await statesShown()).toEqual(decided);
  });

  it('a decision can be changed', async () => {
    const confirmed = page.locator('article[data-state=confirmed]').first();
    await confirmed.getByRole('button', { name: 'Mixed' }).click();
    await confirmed.getByText('Confirmed: mixed').waitFor();
  });

  it('R8: what somebody else changed first is read again, not overwritten', async () => {
    const lawyer = await asLawyer();
    const letterId = letterAddress.split('/').at(-1) ?? '';
    const known = await lawyer.get<{ items: { id: string; text: string }[] }>(`/letters/${letterId}/allegations`);
    const allegation = known.body.items.find(({ text: words }) => words.includes('bow door'));
    const links = await lawyer.get<{ items: ConfirmedLink[] }>(`/allegations/${allegation?.id ?? ''}/links`);
    const link = links.body.items.find(({ stance }) => stance === 'mixed');
    const body = { version: link?.version, stance: 'context' };
    expect((await lawyer.post(`/links/${link?.id ?? ''}/confirm`, body)).status).toBe(200);

    const confirmed = page.locator('article[data-state=confirmed]').first();
    await confirmed.getByRole('button', { name: 'Answers' }).click();
    await page.getByRole('alert').getByText('Somebody else changed this first').waitFor();
    await confirmed.getByText('Confirmed: context').waitFor();
    expect(visit.complaints.splice(0).filter((complaint) => !complaint.includes('409'))).toEqual([]);
  });

  it('everything can be done by keyboard', async () => {
    await page.goto(letterAddress);
    await allegations().first().waitFor();
    await page.keyboard.press('j');
    await page.waitForURL(/allegation=1$/);
    await page.keyboard.press('ArrowDown');
    await page.waitForURL(/allegation=2$/);
    await page.keyboard.press('k');
    await page.waitForURL(/allegation=1$/);

    const number = await withTwoMoreToDecide('eleven questions', [CALLS, DIARY]);
    await page.goto(`${letterAddress}?allegation=${number}`);
    await undecided().nth(1).waitFor();
    const total = await suggestions().count();
    await page.keyboard.press('c');
    await page.getByText('Confirmed: answers').waitFor();
    await page.keyboard.press('x');
    await page.locator('article[data-state=rejected]').waitFor();
    expect(await undecided().count()).toBe(total - 2);

    await page.keyboard.press('Enter');
    await page.getByRole('dialog').locator('mark').first().waitFor();
    await page.keyboard.press('x');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await undecided().count()).toBe(total - 2);

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('the browser had nothing to complain of', () => {
    expect(visit.complaints).toEqual([]);
  });
});
