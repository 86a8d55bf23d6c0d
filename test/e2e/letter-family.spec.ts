// A claimant writes again: the page says what of the letter is old, and lays the accounts of a point side by side.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Client } from '../support/client.js';
import { until } from '../support/factories.js';
import { familyText, TIDEWATER } from '../support/letter-family.js';
import { startProduct, type TestProduct } from '../support/test-product.js';
import { openBrowser, type Visit } from './browser.js';

const DAYS = ['2023-05-03', '2024-06-20', '2025-02-11'];

describe('the letters of a family', () => {
  let product: TestProduct;
  let visit: Visit;
  let page: Page;
  let editor: Client;
  const ids: string[] = [];

  beforeAll(async () => {
    product = await startProduct();
    const { email = '', password = '' } = product.signIns['editor'] ?? {};
    editor = await Client.signIn(product.baseUrl, email, password);
    const story = await editor.post<{ id: string }>('/stories', { title: 'The fire door', slug: 'fire-door' });
    for (const [index, name] of TIDEWATER.letters.entries()) {
      const { body } = await editor.upload<{ id: string }>(
        `/stories/${story.body.id}/letters`,
        { name, bytes: familyText(name) },
        { title: `Letter ${index + 1}`, sender: 'Brackley Mount LLP', receivedAt: `${DAYS[index] ?? ''}T09:00:00Z` },
      );
      await until(
        async () => (await editor.get<{ status: string }>(`/letters/${body.id}`)).body.status,
        (status) => status === 'linked',
      );
      ids.push(body.id);
    }
    visit = await openBrowser(product.baseUrl);
    page = visit.page;
    await page.goto('/');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
  }, 240_000);

  afterAll(async () => {
    await visit.leave();
    await product.stop();
  });

  const allegation = (words: string) =>
    page.getByRole('listbox', { name: 'Allegations' }).getByRole('option').filter({ hasText: words });

  it('marks what was seen before, says in which letters, and shows what this copy changed', async () => {
    await page.goto(`/letters/${ids[2] ?? ''}`);
    await allegation('irreparable damage').getByText('seen before').waitFor();
    expect(await allegation('apprentice').getByText('seen before').count()).toBe(0);
    await allegation('irreparable damage').click();
    const seen = page.getByRole('complementary', { name: 'Seen before' }).last();
    await seen.getByText('20 June 2024').waitFor();
    expect((await seen.locator('del').textContent())?.trim()).toBe('article');
    expect((await seen.locator('ins').textContent())?.trim()).toBe('broadcast');
  });

  it('lays what was said of the same point before beside it, oldest first', async () => {
    await allegation('apprentice').click();
    const accounts = page.getByRole('region', { name: /Accounts of point/ }).getByRole('listitem');
    await accounts.nth(2).waitFor();
    const said = await accounts.allTextContents();
    expect(said.map((words) => /for other purposes|look-up services|apprentice/.exec(words)?.[0])).toEqual([
      'for other purposes',
      'look-up services',
      'apprentice',
    ]);
    // The answer's own place, once: what is laid beside it comes in between.
    expect(await page.getByText('What we say to it').count()).toBe(1);
  });

  it('opens the family by keyboard: its letters, how much is new, and the way to each of them', async () => {
    await page.getByRole('button', { name: 'Letters of this family (2)' }).press('Enter');
    const panel = page.getByRole('dialog', { name: 'Letters of this family' });
    await panel.getByText(/\d+ % of this letter is new/).waitFor();
    await panel.getByRole('heading', { name: 'The account has changed' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);
    await page.getByRole('button', { name: 'Letters of this family (2)' }).click();
    await panel.getByRole('link', { name: 'Letter 1' }).click();
    await page.getByRole('heading', { name: 'Letter 1' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/letters/${ids[0] ?? ''}`);
    await page.getByRole('button', { name: 'Letters of this family (2)' }).click();
    await panel.getByText('This is the first letter of its family.').waitFor();
    await page.keyboard.press('Escape');
  });

  it('the browser complained of nothing', () => {
    expect(visit.complaints).toEqual([]);
  });
});
