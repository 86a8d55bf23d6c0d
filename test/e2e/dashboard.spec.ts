// An evening at the desk: what may run, what waits for the lawyer, what stops a story, and who is told of it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Client } from '../support/client.js';
import { until } from '../support/factories.js';
import { startProduct, type TestProduct } from '../support/test-product.js';
import { openBrowser, type Visit } from './browser.js';

const ARTICLE = `# Harbour board hid failed inspections

Odile Farrant, who chairs the Lowmere harbour board, took bribes from the dredging firm.

She lied to the auditors about eleven failed inspections.

The dredging firm forged the certificates of three cranes.
`;

interface Queued {
  id: string;
  quote: string;
  draftId: string;
  draftTitle: string;
  state: string;
  assignedTo: string | null;
  version: number;
}

interface DraftBody {
  id: string;
  storyId: string;
  version: number;
  flaggedVersion: number;
  plannedAt: string | null;
}

interface ReadinessBody {
  ready: boolean;
  sha256: string;
  opinionsSha256: string;
  blockers: { code: string }[];
}

describe('the desk in the evening', () => {
  let product: TestProduct;
  let visit: Visit;
  let page: Page;
  let editor: Client;
  let lawyer: Client;
  let reporter: Client;
  let storyId = '';
  let draftId = '';

  const clientOf = (role: string) => {
    const { email = '', password = '' } = product.signIns[role] ?? {};
    return Client.signIn(product.baseUrl, email, password);
  };
  const signIn = async (role: string) => {
    const { email = '', password = '' } = product.signIns[role] ?? {};
    // The page is left first: one still open would ask on, with nobody signed in, and be told so.
    await page.goto('about:blank');
    await page.context().clearCookies();
    await page.goto('/');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
  };
  const goTo = async (place: string) => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: place }).click();
    await page.getByRole('heading', { level: 1, name: place }).waitFor();
  };
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  const queue = async () => (await lawyer.get<{ items: Queued[] }>('/queue')).body.items;
  const rows = () => page.locator('tr[data-queued]');
  const current = () => page.locator('tr[aria-current]');
  const readDraft = async (id: string) => (await editor.get<DraftBody>(`/drafts/${id}`)).body;
  const flagged = (id: string) =>
    until(
      () => readDraft(id),
      ({ flaggedVersion }) => flaggedVersion === 1,
    );
  const addDraft = async (title: string, text: string) => {
    const { body } = await reporter.post<DraftBody>(`/stories/${storyId}/drafts`, { title, text });
    return flagged(body.id);
  };
  const signOff = async (id: string, kind: 'legal' | 'editorial') => {
    const { sha256, opinionsSha256 } = (await editor.get<ReadinessBody>(`/drafts/${id}/readiness`)).body;
    const body = { kind, versionSha256: sha256, opinionsSha256 };
    const answer = await (kind === 'legal' ? lawyer : editor).post(`/drafts/${id}/sign-offs`, body);
    expect(answer.status).toBe(201);
  };

  beforeAll(async () => {
    // The only address here that needs no name service.
    process.env['WEBHOOK_ALLOW_PRIVATE'] = '1';
    product = await startProduct();
    [editor, lawyer, reporter] = await Promise.all([clientOf('editor'), clientOf('lawyer'), clientOf('reporter')]);
    visit = await openBrowser(product.baseUrl);
    page = visit.page;
  }, 180_000);

  afterAll(async () => {
    await visit.leave();
    await product.stop();
  });

  it('a reporter opens a story and pastes a draft', async () => {
    await signIn('reporter');
    await goTo('Stories');
    await page.getByRole('button', { name: 'New story' }).click();
    await page.getByLabel('Title').fill('The harbour board');
    await page.getByRole('button', { name: 'Open the story' }).click();
    await page.getByRole('tab', { name: 'Drafts' }).click();
    await page.getByRole('button', { name: 'Add a draft' }).click();
    await page.getByText('Pasted words').click();
    await page.getByRole('textbox', { name: 'Words' }).fill(ARTICLE);
    await page.getByRole('button', { name: 'Add it' }).click();
    await page.waitForURL(/\/drafts\/[-0-9a-f]{36}$/);
    draftId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    ({ storyId } = await flagged(draftId));
  });

  it('an editor gives it an hour, and the dashboard says what stands in its way and where that is cleared away', async () => {
    await signIn('editor');
    await goTo('Stories');
    await page.getByRole('link', { name: 'The harbour board' }).click();
    await page.getByRole('tab', { name: 'Drafts' }).click();
    await page.getByRole('button', { name: /^Plan: / }).click();
    await page.getByLabel('Runs at').fill('2031-05-01T18:00');
    await page.getByRole('button', { name: 'Plan it' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const planned = (await readDraft(draftId)).plannedAt;
    expect(planned).toBe(await page.evaluate<string>(`new Date('2031-05-01T18:00').toISOString()`));

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Dashboard' }).click();
    const card = part('Blocked').getByRole('article', { name: 'Harbour board hid failed inspections' });
    await card.getByText(/^Runs/).waitFor();
    await card.getByRole('link', { name: /nobody has looked at/ }).click();
    await page.waitForURL(new RegExp(`/drafts/${draftId}\\?assertion=[-0-9a-f]{36}$`));
  });

  it('a draft moves from blocked to nearly to may run before one’s eyes', async () => {
    await goTo('Dashboard');
    const quiet = await addDraft('A quiet Sunday', 'The weather was fine, and people went for walks.');
    await part('Nearly')
      .getByRole('article', { name: 'A quiet Sunday' })
      .getByText('No lawyer has signed it off')
      .waitFor();
    await signOff(quiet.id, 'legal');
    await signOff(quiet.id, 'editorial');
    const card = part('May run').getByRole('article', { name: 'A quiet Sunday' });
    await card.getByText('Nothing stands in its way.').waitFor();
    expect((await editor.get<ReadinessBody>(`/drafts/${quiet.id}/readiness`)).body.ready).toBe(true);
  });

  it('a lawyer works through the queue by keyboard, several at once', async () => {
    const { items } = (await editor.get<{ items: Queued[] }>(`/drafts/${draftId}/assertions`)).body;
    const ids = items.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(3);
    await editor.post(`/drafts/${draftId}/assertions/accept`, { ids });
    await editor.post(`/drafts/${draftId}/assertions/queue`, { ids });

    await signIn('lawyer');
    await goTo('Queue');
    await rows()
      .nth(ids.length - 1)
      .waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('t');
    await page.getByRole('status').getByText('2 assertions taken.').waitFor();
    const mine = (await queue()).filter(({ state }) => state === 'with_lawyer');
    expect(mine).toHaveLength(2);

    await page.getByText('With me', { exact: true }).click();
    await page.waitForURL(/\?mine=true$/);
    await until(
      () => rows().count(),
      (count) => count === 2,
    );
    await page.keyboard.press('j');
    const released = await current().getAttribute('data-queued');
    await page.keyboard.press('r');
    await page.getByRole('status').getByText('1 assertion released.').waitFor();
    expect((await queue()).find(({ id }) => id === released)?.state).toBe('queued');

    await until(
      () => rows().count(),
      (count) => count === 1,
    );
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    const left = mine.find(({ id }) => id !== released);
    await page.waitForURL(new RegExp(`/drafts/${draftId}\\?assertion=${left?.id ?? ''}$`));
  });

  it('R8: what somebody else moved first is not taken from under them, and the list is read again', async () => {
    // Held back, so that the page does not learn by itself what happened.
    await page.route('**/api/v1/events', () => undefined);
    await page.goto('/queue');
    const [first] = (await queue()).filter(({ state }) => state === 'queued');
    if (first === undefined) throw new Error('nothing is queued');
    const row = page.locator(`tr[data-queued="${first.id}"]`);
    await row.getByRole('button', { name: 'Take' }).waitFor();
    const answer = await editor.post(`/assertions/${first.id}/unqueue`, { version: first.version });
    expect(answer.status).toBe(200);
    await row.getByRole('button', { name: 'Take' }).click();
    await page.getByRole('alert').getByText('Somebody else changed this first').waitFor();
    await row.waitFor({ state: 'detached' });
    await page.unroute('**/api/v1/events');
    expect(visit.complaints.splice(0).filter((complaint) => !complaint.includes('409'))).toEqual([]);
  });

  it('an editor assigns an assertion, and the lawyer is told', async () => {
    await signIn('editor');
    await goTo('Queue');
    const [next] = (await queue()).filter(({ state }) => state === 'queued');
    if (next === undefined) throw new Error('nothing is queued');
    await page.locator(`tr[data-queued="${next.id}"]`).getByRole('button', { name: 'Assign' }).click();
    const dialog = page.getByRole('dialog', { name: 'Assign to a lawyer' });
    await dialog.getByRole('radio').first().check();
    await dialog.getByRole('button', { name: 'Assign it' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const assigned = (await queue()).find(({ id }) => id === next.id);
    expect(assigned).toMatchObject({ state: 'with_lawyer', assignedTo: expect.any(String) });

    await signIn('lawyer');
    await page.getByRole('button', { name: /^Notices, \d+ unread$/ }).click();
    const list = page.getByRole('list', { name: 'Notices' });
    await list.getByRole('link', { name: 'An assertion was assigned to you.' }).first().click();
    await page.waitForURL(new RegExp(`/drafts/${draftId}\\?assertion=${next.id}$`));
    await page.getByRole('button', { name: /^Notices/ }).click();
    // Following the notice marks that one as read in its own time: the button may go while it is pressed.
    const rest = page.getByRole('button', { name: 'Mark all as read' });
    const unread = async () => {
      if (await rest.isVisible()) await rest.click({ timeout: 2_000 }).catch(() => undefined);
      return (await lawyer.get<{ unread: number }>('/notices')).body.unread;
    };
    await until(unread, (count) => count === 0);
    await page.getByRole('button', { name: 'Notices', exact: true }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('a legal stop is placed on the story, stands in red over its drafts, and is lifted with a reason', async () => {
    await page.goto(`/stories/${storyId}`);
    await page.getByRole('button', { name: 'Place a legal stop' }).click();
    const placing = page.getByRole('dialog', { name: 'Place a legal stop' });
    await placing.getByLabel('What stops it').selectOption('Undertaking given');
    await placing.getByLabel('Reason').fill('Undertaking to the court of 30 April');
    await placing.getByRole('button', { name: 'Place the legal stop' }).click();
    const banner = page.getByRole('alert').filter({ hasText: 'nothing of this story may run' });
    await banner.getByText('Undertaking to the court of 30 April').waitFor();

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Dashboard' }).click();
    const stopped = part('Legal stop: The harbour board');
    await stopped.getByRole('article', { name: 'A quiet Sunday' }).waitFor();
    expect(await stopped.getByRole('article').count()).toBe(2);
    await stopped.getByRole('paragraph').getByRole('link', { name: 'The harbour board' }).first().click();

    await banner.getByRole('button', { name: 'Lift it' }).click();
    const lifting = page.getByRole('dialog', { name: 'Lift the legal stop' });
    await lifting.getByLabel('Reason').fill('The undertaking ran out.');
    await lifting.getByRole('button', { name: 'Lift it' }).click();
    await page.getByText('1 legal stop lifted').waitFor();
    const { items } = (await lawyer.get<{ items: object[] }>(`/stories/${storyId}/legal-stops`)).body;
    expect(items).toEqual([expect.objectContaining({ kind: 'undertaking', liftReason: 'The undertaking ran out.' })]);
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Dashboard' }).click();
    await part('May run').getByRole('article', { name: 'A quiet Sunday' }).waitFor();
  });

  it('a letter’s time limit stands on the dashboard and beside the demand until somebody has dealt with it', async () => {
    const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
    const runsOut = day.format(Date.now() + 72 * 3_600_000);
    const bytes = `Dear Editor,\n\nThe claim that our client took bribes is false.\n\nWe demand that you publish a correction by 4 p.m. London time on ${runsOut}.\n`;
    const fields = { title: 'Letter for Odile Farrant', sender: 'Pell & Harrow LLP' };
    const { body } = await editor.upload(`/stories/${storyId}/letters`, { name: 'letter.txt', bytes }, fields);
    await until(
      () => editor.get<{ status: string }>(`/letters/${body.id}`),
      ({ body: { status } }) => status === 'linked',
    );
    const card = page.getByRole('article', { name: 'A quiet Sunday' });
    const clock = card.getByText(/^Letter’s time limit in \d+ (days|h).*16:00 London/);
    await clock.waitFor();
    await card.getByRole('link', { name: 'Letter for Odile Farrant' }).click();
    await page.waitForURL(new RegExp(`/letters/${body.id}$`));

    const wanted = page.getByRole('region', { name: 'Demands and allegations' });
    await wanted.getByText(/^Time limit in/).waitFor();
    const limits = page.getByRole('list', { name: 'Time limits of the letter' });
    await limits.getByText(/^Time limit in/).waitFor();
    await limits.getByRole('button', { name: 'Dealt with' }).click();
    await limits.getByText(/^Dealt with: /).waitFor();
    await wanted.getByText('dealt with').waitFor();

    const dashboard = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Dashboard' });
    await dashboard.click();
    await card.waitFor();
    await clock.waitFor({ state: 'detached' });
    await page.goto(`/letters/${body.id}`);
    await limits.getByRole('button', { name: 'Take back' }).click();
    await limits.getByRole('button', { name: 'Dealt with' }).waitFor();
    await dashboard.click();
    await clock.waitFor();
  });

  it('an administrator, who has no part in stories, begins with the people, and says what programs are told', async () => {
    await signIn('admin');
    await page.waitForURL(/\/members$/);
    const places = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
    expect(await places.allInnerTexts()).toEqual(['Audit log', 'Members', 'Webhooks']);
    await places.filter({ hasText: 'Webhooks' }).click();
    await page.waitForURL(/\/webhooks$/);
    await page.getByRole('button', { name: 'Add a webhook' }).click();
    await page.getByLabel('Address').fill('http://127.0.0.1:9/told');
    await page.getByRole('button', { name: 'Add it' }).click();
    expect(await page.getByRole('textbox', { name: 'Secret' }).inputValue()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('button', { name: 'Remove http://127.0.0.1:9/told' }).click();
    await page.getByText('No program is told of anything.').waitFor();
  });

  it('the browser had nothing to complain of', () => {
    expect(visit.complaints).toEqual([]);
  });
});
