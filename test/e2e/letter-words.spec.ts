// A letter quotes our words: the page says whether we wrote them, where, and in what words they stand now.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Client } from '../support/client.js';
import { until } from '../support/factories.js';
import { AFTER, BEFORE, LETTER, QUESTIONS } from '../support/quoting-letter.js';
import { startProduct, type TestProduct } from '../support/test-product.js';
import { openBrowser, type Visit } from './browser.js';
import { signInAs } from './people.js';

/** So long that what is pointed at must be scrolled to. */
const LONG = Array.from({ length: 40 }, (_, at) => ({
  kind: 'body',
  text: `Day ${at + 1} of the inquiry passed without a witness, and the rain went on. `.repeat(4).trim(),
}));
const longer = ([headline, ...rest]: typeof BEFORE) => (headline === undefined ? [] : [headline, ...LONG, ...rest]);

describe('the words that a letter complains of', () => {
  let product: TestProduct;
  let visit: Visit;
  let page: Page;
  let letterId: string;

  beforeAll(async () => {
    product = await startProduct();
    const { email = '', password = '' } = product.signIns['editor'] ?? {};
    const editor = await Client.signIn(product.baseUrl, email, password);
    const story = (await editor.post<{ id: string }>('/stories', { title: 'The care home', slug: 'care-home' })).body
      .id;
    const { body: draft } = await editor.post<{ id: string }>(`/stories/${story}/drafts`, {
      title: 'The forms that nobody read',
      blocks: longer(BEFORE),
    });
    await editor.post(`/drafts/${draft.id}/versions`, { basedOn: 1, blocks: longer(AFTER) });
    const questions = { name: 'questions.txt', bytes: QUESTIONS };
    const notes = { direction: 'sent', title: 'Our questions', occurredAt: '2026-05-05T10:00:00Z' };
    const sent = (await editor.upload<{ id: string }>(`/stories/${story}/exchanges`, questions, notes)).body.id;
    await until(
      async () => (await editor.get<{ text: string | null }>(`/exchanges/${sent}`)).body.text,
      (text) => text !== null,
    );
    const file = { name: 'letter.txt', bytes: LETTER };
    letterId = (
      await editor.upload<{ id: string }>(`/stories/${story}/letters`, file, { title: 'Letter for Mr Breck' })
    ).body.id;
    await until(
      async () => (await editor.get<{ status: string }>(`/letters/${letterId}`)).body.status,
      (status) => status === 'linked',
    );
    visit = await openBrowser(product.baseUrl);
    page = visit.page;
    await signInAs(page, product.signIns['editor']);
  }, 240_000);

  afterAll(async () => {
    await visit.leave();
    await product.stop();
  });

  const standing = () => page.getByRole('region', { name: 'Where these words stand' });
  const choose = async (words: string) => {
    await page.getByRole('region', { name: 'Text of the letter' }).getByText(words).first().click();
    await page.locator('[data-pane=beside] blockquote').getByText(words).first().waitFor();
  };

  it('says that they stand there word for word, and opens the draft at them', async () => {
    await page.goto(`/letters/${letterId}`);
    await choose('signed twelve');
    await standing().getByText('version 2 (latest)').waitFor();
    await standing().getByText('word for word').waitFor();
    await standing().getByRole('link', { name: 'paragraph 41' }).click();
    const pointed = page.locator('[data-pointed]');
    await pointed.first().waitFor();
    expect((await pointed.allTextContents()).join('')).toBe(
      'Mr Breck signed twelve of the inspection forms without reading them',
    );
    await page.waitForFunction(`(() => {
      const box = document.querySelector('[data-pointed]').getBoundingClientRect();
      return box.top > 0 && box.bottom < window.innerHeight;
    })()`);
    await page.goBack();
  });

  it('R2: shows both wordings where they were changed, and the version in which they stood as quoted', async () => {
    await choose('Two former nurses');
    await standing().locator('ins').first().waitFor();
    expect((await standing().locator('del').allTextContents()).join('').trim()).toBe('said');
    expect((await standing().locator('ins').allTextContents()).join('').trim()).toBe('told us');
    await standing().getByText('as quoted, before it was changed').waitFor();
  });

  it('opens the earlier version where they stood in it and no longer do', async () => {
    await choose('kept no record');
    await standing().getByText('not in the latest').waitFor();
    await standing().getByRole('link', { name: 'paragraph 43' }).click();
    await page.getByText('You are reading version 1').waitFor();
    await page.locator('[data-pointed]').getByText('kept no record').waitFor();
    await page.goBack();
  });

  it('R2: chooses neither of two places', async () => {
    await choose('declined to answer');
    await standing().getByText('In two places of').waitFor();
    await standing().getByText('look yourself').waitFor();
    await standing().getByRole('link', { name: 'the caption' }).waitFor();
  });

  it('says that they stand nowhere, and that this can be answered', async () => {
    await choose('took money');
    await standing().getByText('These words are in none of the drafts').waitFor();
    await standing().getByText('Never asserted').waitFor();
  });

  it('shows them with the allegation that follows, opens the questions at them, and leaves the answer to a person', async () => {
    await page.getByRole('listbox', { name: 'Allegations' }).getByText('He was not').click();
    await standing().getByText('warned three times').waitFor();
    await standing().getByRole('button', { name: 'open it there' }).click();
    await page.getByRole('dialog').locator('mark').getByText('warned three times').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await standing().getByText('Never asserted').waitFor();
    expect(await page.getByRole('radio', { name: 'Never asserted' }).isChecked()).toBe(false);
  });

  it('the browser had nothing to complain of', () => {
    expect(visit.complaints).toEqual([]);
  });
});
