// Answering a letter point by point: a reporter writes, a lawyer approves and says the letter was read, and the answer is fetched.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { extractDocx } from '#documents/extract-docx.js';
import { DEFAULT_LIMITS } from '#documents/limits.js';
import { type AnswerBody, LETTER, type LetterBody, RISKY } from '../support/answerable-letter.js';
import { Client } from '../support/client.js';
import { until } from '../support/factories.js';
import { startProduct, type TestProduct } from '../support/test-product.js';
import { openBrowser, type Visit } from './browser.js';
import { savedBytes, signInAs, signOut } from './people.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const REJECTED = 'Three inspectors told us that they had never seen the records that bear their names.';

interface Assertions {
  versionSha256: string;
  items: { id: string; quote: string; words: string | null }[];
}
interface Links {
  items: { state: string; stance: string | null; method: string; target: { assertionId: string | null } }[];
}

describe('answering a letter', () => {
  let product: TestProduct;
  let visit: Visit;
  let page: Page;
  let reporter: Client;
  let lawyer: Client;
  let storyId = '';
  let draftId = '';
  let letterId = '';
  let total = 0;

  beforeAll(async () => {
    product = await startProduct();
    const signedIn = async (role: string) => {
      const { email = '', password = '' } = product.signIns[role] ?? {};
      return Client.signIn(product.baseUrl, email, password);
    };
    reporter = await signedIn('reporter');
    lawyer = await signedIn('lawyer');
    const story = { title: 'The cold lorries', slug: 'cold-lorries', timeZone: 'Europe/London' };
    storyId = (await reporter.post<{ id: string }>('/stories', story)).body.id;
    const draft = { title: 'The cold chain', blocks: [{ kind: 'body', text: RISKY }] };
    draftId = (await reporter.post<{ id: string }>(`/stories/${storyId}/drafts`, draft)).body.id;
    await until(
      async () => (await reporter.get<{ flaggedVersion: number }>(`/drafts/${draftId}`)).body,
      ({ flaggedVersion }) => flaggedVersion === 1,
    );
    await assertRisky();
    const sent = { title: 'Letter for Calloway Freight', sender: 'Hargreave & Lomax LLP' };
    const file = { name: 'letter.txt', bytes: LETTER };
    letterId = (await lawyer.upload(`/stories/${storyId}/letters`, file, sent)).body.id;
    await until(
      async () => (await lawyer.get<LetterBody>(`/letters/${letterId}`)).body,
      ({ status }) => status === 'linked',
    );
    total = (await answers()).length;
    visit = await openBrowser(product.baseUrl);
    page = visit.page;
    await signInAs(page, product.signIns['reporter']);
  }, 180_000);

  afterAll(async () => {
    await visit.leave();
    await product.stop();
  });

  /** The words are an assertion, also where the machine saw none in them. */
  async function assertRisky(): Promise<void> {
    const { versionSha256, items } = (await reporter.get<Assertions>(`/drafts/${draftId}/assertions`)).body;
    if (items.length > 0) return;
    const span = { versionNumber: 1, versionSha256, start: 0, end: RISKY.length };
    expect((await lawyer.post(`/drafts/${draftId}/assertions`, { ...span, gravity: 'high' })).status).toBe(201);
  }

  const answers = async () => (await lawyer.get<{ items: AnswerBody[] }>(`/letters/${letterId}/positions`)).body.items;
  const answerTo = async (number: number) => {
    const found = (await answers()).find((one) => one.number === number);
    if (found === undefined) throw new Error(`there is no allegation ${number}`);
    return found;
  };
  const row = (number: number) => page.locator(`tr[data-allegation="${number}"]`);

  it('a reporter answers an allegation beside the letter, by keyboard alone', async () => {
    await page.goto(`/letters/${letterId}?allegation=1`);
    await page.getByRole('radio', { name: 'Reject', exact: true }).waitFor();
    await page.keyboard.press('p');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type(REJECTED);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const box = page.getByRole('region', { name: 'Answer to 1' });
    await box.getByText('Not approved', { exact: true }).waitFor();
    await page.getByText(`1 of ${total} answered, 0 approved`).waitFor();
    expect(await box.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    expect((await answerTo(1)).position).toMatchObject({ position: 'reject', response: REJECTED, approvedBy: null });
  });

  it('says by hand which assertion of ours is attacked, and the link leads to it', async () => {
    await page.goto(`/letters/${letterId}?allegation=2`);
    await page.getByRole('button', { name: 'Link to an assertion of ours' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Find words').fill('inspection records');
    await dialog.getByRole('radio').first().check();
    await dialog.getByLabel('How it bears on the allegation').selectOption('context');
    await dialog.getByRole('button', { name: 'Link it' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const ours = page.getByRole('region', { name: 'What we say' });
    await ours.getByText('Confirmed: context').waitFor();
    const { allegationId } = await answerTo(2);
    const { items } = (await lawyer.get<Links>(`/allegations/${allegationId}/links`)).body;
    const link = items.find(({ state }) => state === 'confirmed');
    expect(link).toMatchObject({ stance: 'context' });
    expect(link?.target.assertionId).not.toBeNull();

    await ours.getByTitle('Open it in its draft').first().click();
    await page.waitForURL((url) => url.pathname === `/drafts/${draftId}`);
    expect(page.url()).toContain(`assertion=${link?.target.assertionId ?? ''}`);
  });

  it('writes the rest in order on the page of all answers', async () => {
    await page.goto(`/letters/${letterId}/answers`);
    await page.getByText(/^Not answered \d+$/).click();
    await row(1).waitFor({ state: 'hidden' });
    await row(2)
      .getByRole('link', { name: /falsified/ })
      .waitFor();
    await row(2).getByRole('button', { name: 'Answer it' }).click();
    await row(2).getByText('Ask back', { exact: true }).click();
    await row(2).getByLabel('Our answer').fill('Which loggers, and by whom?');
    await row(2).getByRole('button', { name: 'Save the answer' }).click();
    await row(2).getByText('Not approved', { exact: true }).waitFor();
    await row(3).getByRole('button', { name: 'Answer it' }).click();
    await row(3).getByText('No answer needed', { exact: true }).click();
    await row(3).getByRole('button', { name: 'Save the answer' }).click();
    await row(3).getByText('Not approved', { exact: true }).waitFor();
    expect((await answerTo(2)).position).toMatchObject({
      position: 'inquire',
      response: 'Which loggers, and by whom?',
    });
    expect((await answerTo(3)).position).toMatchObject({ position: 'no_answer_needed', response: '' });
  });

  it('R8: what somebody else wrote first is shown before it is written over, and nothing typed is lost', async () => {
    await row(2).getByRole('button', { name: 'Change' }).click();
    await row(2).getByLabel('Our answer').fill('Which loggers, by whom, and when?');
    const { allegationId, position } = await answerTo(2);
    const theirs = { version: position?.version, position: 'inquire', response: 'Please name the loggers.' };
    expect((await lawyer.post(`/allegations/${allegationId}/position`, theirs)).status).toBe(200);

    await row(2).getByRole('button', { name: 'Save the answer' }).click();
    await row(2).getByRole('alert').getByText('Please name the loggers.').waitFor();
    expect(await row(2).getByLabel('Our answer').inputValue()).toBe('Which loggers, by whom, and when?');
    expect(visit.complaints.splice(0).filter((complaint) => !complaint.includes('409'))).toEqual([]);
    await row(2).getByRole('button', { name: 'let me save mine' }).click();
    await row(2).getByRole('button', { name: 'Save the answer' }).click();
    await row(2).getByText('Not approved', { exact: true }).waitFor();
    expect((await answerTo(2)).position).toMatchObject({ response: 'Which loggers, by whom, and when?' });
  });

  it('R4: a lawyer who did not write it approves it, says the letter was read, and fetches the answer', async () => {
    await signOut(page);
    await signInAs(page, product.signIns['lawyer']);
    await page.goto(`/letters/${letterId}?allegation=1`);
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText(`3 of ${total} answered, 1 approved`).waitFor();
    await page.getByRole('button', { name: 'I have read this letter' }).click();
    await page.getByText(/^Read by /).waitFor();
    const read = (await lawyer.get<LetterBody>(`/letters/${letterId}`)).body;
    expect(read.reviewedBy).not.toBeNull();
    expect((await answerTo(1)).position?.approvedBy).toBe(read.reviewedBy);

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Point-by-point answer (DOCX)' }).click();
    const { text } = extractDocx(await savedBytes(await download), DOCX, DEFAULT_LIMITS);
    expect(text).toContain(REJECTED);
    expect(text).not.toContain('Which loggers, by whom, and when?');
  });

  it('the browser had nothing to complain of', () => {
    expect(visit.complaints).toEqual([]);
  });
});
