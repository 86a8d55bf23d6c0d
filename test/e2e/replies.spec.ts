// The right of reply: a reporter puts what the draft says to whom it is about, and says where the copy carries the answer.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { extractDocx } from '#documents/extract-docx.js';
import { DEFAULT_LIMITS } from '#documents/limits.js';
import { Client } from '../support/client.js';
import { until } from '../support/factories.js';
import { startProduct, type TestProduct } from '../support/test-product.js';
import { openBrowser, type Visit } from './browser.js';
import { savedBytes, signInAs, signOut } from './people.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SUBJECT = 'Calloway Freight';
const GRAVE = 'Calloway Freight forged the temperature logs of nine lorries.';
const SECOND = 'Calloway Freight hid the broken cooling units from its inspectors.';
const ANSWER = 'Calloway Freight said that every log was kept as the law asks.';
const ARTICLE = [
  { kind: 'headline', text: 'The lorries that were not cold' },
  { kind: 'body', text: `${GRAVE} ${SECOND}` },
  { kind: 'body', text: ANSWER },
];

interface Assertion {
  id: string;
  number: number;
  quote: string;
  words: string | null;
  version: number;
}
interface Assertions {
  versionSha256: string;
  items: Assertion[];
}
interface Cell {
  requestId: string;
  outcome: string | null;
  wording: string;
  deadlineAt: string | null;
  timeZone: string | null;
  reason: string;
  answer: string;
  attempts: { channel: string; note: string }[];
  reflected: string | null;
  reflectedWords: string | null;
  reflectedHolds: boolean;
  version: number;
}
interface Matrix {
  subjects: { id: string; name: string }[];
  assertions: { id: string; quote: string; cells: Cell[] }[];
}

describe('the page of the right of reply', () => {
  let product: TestProduct;
  let visit: Visit;
  let page: Page;
  let reporter: Client;
  let lawyer: Client;
  let storyId = '';
  let draftId = '';

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
    const draft = { title: 'The lorries that were not cold', blocks: ARTICLE };
    draftId = (await reporter.post<{ id: string }>(`/stories/${storyId}/drafts`, draft)).body.id;
    await until(
      async () => (await reporter.get<{ flaggedVersion: number }>(`/drafts/${draftId}`)).body,
      ({ flaggedVersion }) => flaggedVersion === 1,
    );
    await assertGrave(GRAVE);
    await assertGrave(SECOND);
    visit = await openBrowser(product.baseUrl);
    page = visit.page;
    await signInAs(page, product.signIns['reporter']);
  }, 180_000);

  afterAll(async () => {
    await visit.leave();
    await product.stop();
  });

  /** The words are a grave assertion about the subject, whatever the machine made of them. */
  async function assertGrave(words: string): Promise<void> {
    const { body } = await reporter.get<Assertions>(`/drafts/${draftId}/assertions`);
    const known = body.items.find((one) => (one.words ?? one.quote).includes(words.slice(0, -1)));
    const details = { gravity: 'high', about: [SUBJECT] };
    const text = ARTICLE.map((block) => block.text).join('\n\n');
    const start = text.indexOf(words);
    const span = { versionNumber: 1, versionSha256: body.versionSha256, start, end: start + words.length };
    const { status } =
      known === undefined
        ? await lawyer.post(`/drafts/${draftId}/assertions`, { ...span, ...details })
        : await lawyer.post(`/assertions/${known.id}/edit`, { version: known.version, ...details });
    expect([200, 201]).toContain(status);
  }

  const matrix = async () => (await reporter.get<Matrix>(`/stories/${storyId}/replies`)).body;
  const cellOf = async (words: string) => {
    const { assertions } = await matrix();
    const cell = assertions.find(({ quote }) => quote.includes(words.slice(0, -1)))?.cells[0];
    if (cell === undefined) throw new Error(`there is no cell for “${words}”`);
    return cell;
  };
  const gridCell = (words: string) =>
    page
      .getByRole('row')
      .filter({ hasText: words.slice(0, -1) })
      .getByRole('gridcell')
      .first();
  const panel = () => page.getByRole('dialog');

  it('R5: a name in the assertions becomes a subject when a person says so', async () => {
    await page.goto(`/stories/${storyId}/replies`);
    const names = page.getByRole('form', { name: 'Suggested subjects' });
    await names.getByRole('checkbox', { name: new RegExp(`^${SUBJECT}`) }).check();
    await names.getByLabel(`Kind of ${SUBJECT}`).selectOption('Organisation');
    await names.getByRole('button', { name: 'Make 1 subject' }).click();
    await gridCell(GRAVE).getByText('Not put').waitFor();
    expect((await matrix()).subjects.map(({ name }) => name)).toEqual([SUBJECT]);
    expect(await cellOf(SECOND)).toMatchObject({ outcome: null });
  });

  it('puts several together, in words a person chose, by an hour on the clock of those who are asked', async () => {
    await page.getByRole('button', { name: `Choose what was not put to ${SUBJECT}` }).click();
    await page.getByRole('button', { name: 'Put together' }).click();
    const wordings = panel().getByLabel(/^Words for assertion/);
    await wordings.first().waitFor();
    expect(await wordings.first().inputValue()).toContain('forged the temperature logs');
    await wordings.first().fill('Did your company forge the logs of nine lorries?');
    await panel().getByLabel('To answer by').fill('2031-03-14T18:00');
    await panel().getByLabel('Time zone of the deadline').selectOption('America/New_York');
    await panel().getByLabel('What is being prepared').fill('an article about refrigerated lorries');

    const download = page.waitForEvent('download');
    await panel().getByRole('button', { name: 'Questions letter (DOCX)' }).click();
    const { text } = extractDocx(await savedBytes(await download), DOCX, DEFAULT_LIMITS);
    expect(text).toContain('Did your company forge the logs of nine lorries?');
    expect(text).toContain('18:00 on Friday 14 March 2031');
    expect(await cellOf(GRAVE)).toMatchObject({ outcome: null });

    await panel().getByRole('button', { name: 'Record as put' }).click();
    await panel().waitFor({ state: 'hidden' });
    await gridCell(GRAVE).getByText('Answer awaited').waitFor();
    expect(await cellOf(GRAVE)).toMatchObject({
      outcome: 'awaiting',
      wording: 'Did your company forge the logs of nine lorries?',
      deadlineAt: '2031-03-14T22:00:00.000Z',
      timeZone: 'America/New_York',
    });
    expect(await cellOf(SECOND)).toMatchObject({ outcome: 'awaiting', timeZone: 'America/New_York' });
  });

  it('records an attempt, the answer and where the copy carries it, by keyboard alone', async () => {
    await gridCell(GRAVE).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await panel().getByRole('button', { name: 'An attempt' }).press('Enter');
    await panel().getByLabel('What happened').fill('Left a message.');
    await panel().getByRole('button', { name: 'Record the attempt' }).press('Enter');
    await panel().getByText('Left a message.').waitFor();

    await panel().getByRole('button', { name: 'What came of it' }).press('Enter');
    await panel().getByLabel('Their answer').fill('We kept every log.');
    await panel().getByRole('button', { name: 'Record what came of it' }).press('Enter');
    await panel().getByText('Not in the copy yet').waitFor();

    await panel().getByRole('button', { name: ANSWER }).press('Space');
    expect(await panel().getByLabel('Words of the article').inputValue()).toBe(ANSWER);
    await panel().getByRole('button', { name: 'Record it' }).press('Enter');
    await panel().getByText('Quoted in the copy').waitFor();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'hidden' });
    await gridCell(GRAVE).getByText('Quoted in the copy').waitFor();
    expect(await cellOf(GRAVE)).toMatchObject({
      outcome: 'answered',
      answer: 'We kept every log.',
      attempts: [{ channel: 'telephone', note: 'Left a message.' }],
      reflected: 'quoted',
      reflectedWords: ANSWER,
      reflectedHolds: true,
    });
  });

  it('R8: what somebody else recorded first is shown, and nothing that was typed is lost', async () => {
    await gridCell(SECOND).click();
    await panel().getByRole('button', { name: 'What came of it' }).click();
    await panel().getByLabel('Their answer').fill('They rang back.');
    const { requestId, version } = await cellOf(SECOND);
    const declined = { version, outcome: 'declined', answer: 'No comment, by e-mail.' };
    expect((await lawyer.post(`/replies/${requestId}/settle`, declined)).status).toBe(200);

    await panel().getByRole('button', { name: 'Record what came of it' }).click();
    await panel().getByRole('alert').getByText('Somebody else changed this first').waitFor();
    await panel().getByText('No comment, by e-mail.').waitFor();
    expect(await panel().getByLabel('Their answer').inputValue()).toBe('They rang back.');
    expect(visit.complaints.splice(0).filter((complaint) => !complaint.includes('409'))).toEqual([]);
    await panel().getByRole('button', { name: 'Record what came of it' }).click();
    await panel().getByText('Not in the copy yet').waitFor();
    expect(await cellOf(SECOND)).toMatchObject({ outcome: 'answered', answer: 'They rang back.' });
    await page.keyboard.press('Escape');
  });

  it('a subject is added by hand; an editor, and no reporter, decides that something need not be put', async () => {
    await page.getByRole('button', { name: 'Add a subject' }).click();
    await page.getByLabel('Name').fill('Marta Ilves');
    await page.getByLabel('Kind', { exact: true }).selectOption('Person');
    await page.getByRole('button', { name: 'Add the subject' }).click();
    await page.getByRole('columnheader', { name: /Marta Ilves/ }).waitFor();
    const ofMarta = () =>
      page
        .getByRole('row')
        .filter({ hasText: GRAVE.slice(0, -1) })
        .getByRole('gridcell')
        .nth(1);
    await ofMarta().click();
    expect(await panel().getByRole('button', { name: 'Waive' }).count()).toBe(0);
    await panel().getByRole('button', { name: 'It is about Marta Ilves' }).click();
    await panel().getByText('Not put', { exact: true }).waitFor();
    await page.keyboard.press('Escape');

    await signOut(page);
    await signInAs(page, product.signIns['editor']);
    await page.goto(`/stories/${storyId}/replies`);
    await ofMarta().click();
    await panel().getByRole('button', { name: 'Waive' }).click();
    await panel().getByLabel('Reason for waiving').fill('She is named only as the owner of the yard.');
    await panel().getByRole('button', { name: 'Waive it' }).click();
    await panel().getByText('Waived', { exact: true }).waitFor();
    const { assertions, subjects } = await matrix();
    const marta = subjects.find(({ name }) => name === 'Marta Ilves')?.id;
    const cells = assertions.flatMap((row) => row.cells as (Cell & { subjectId: string })[]);
    expect(cells.find(({ subjectId }) => subjectId === marta)).toMatchObject({
      outcome: 'waived',
      reason: 'She is named only as the owner of the yard.',
    });
  });

  it('the browser had nothing to complain of', () => {
    expect(visit.complaints).toEqual([]);
  });
});
