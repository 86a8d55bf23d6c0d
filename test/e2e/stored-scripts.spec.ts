// R11: whatever somebody wrote into whichever field, no screen runs it, and none asks a foreign address for it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describedApi, textFields } from '../support/api-surface.js';
import { Client } from '../support/client.js';
import { until } from '../support/factories.js';
import { makeDocx, makeEml } from '../support/make-documents.js';
import { type Planted, plantStory } from '../support/plant-story.js';
import { NAMES_OF_OBJECTS, PAYLOADS, payloadText } from '../support/script-payloads.js';
import { startProduct, type TestProduct } from '../support/test-product.js';
import { openBrowser, type Visit } from './browser.js';
import { signInAs, signOut } from './people.js';

/** Fields of requests that no screen shows, and why. */
const UNSHOWN: Readonly<Record<string, string>> = {
  'SignIn.email': 'compared, never kept',
  'SignIn.password': 'compared, never kept',
  'NewStory.timeZone': 'one of a list',
  'Deadline.timeZone': 'one of a list',
  'Deadline.local': 'an hour of a strict form',
  'ClearanceRequest.blocks[].text': 'hashed, never kept',
  'FactorCode.code': 'a code, of no use twice',
  'FactorRemoval.code': 'a code, of no use twice',
  'FactorRemoval.password': 'compared, never kept',
  'FactorStart.password': 'compared, never kept',
  'GivenCode.challenge': 'made by the service',
  'GivenCode.code': 'a code, of no use twice',
  'NewShare.newsroomSlug': 'compared with what is there',
  'PasswordChange.old': 'compared, never kept',
  'PasswordChange.password': 'kept as a hash',
  'Reflecting.words': 'words that the draft holds already',
  'SessionConfirmation.code': 'a code, of no use twice',
  'SessionConfirmation.password': 'compared, never kept',
  'SetUp.admin.name': 'only before there is anybody',
  'SetUp.admin.password': 'kept as a hash',
  'SetUp.key': 'compared, never kept',
  'SetUp.newsroom.name': 'only before there is anybody',
  'SetUp.newsroom.timeZone': 'one of a list',
  'Questions.wording{}': 'goes into a Word file',
  'Questions.description': 'goes into a Word file',
  'Questions.signedBy': 'goes into a Word file',
};

/** Where every screen of the router is opened, and as whom. */
const SCREENS: Readonly<Record<string, { as: string; at: (ids: Planted['ids']) => string[]; bare?: true }>> = {
  '/': { as: 'editor', at: () => ['/'], bare: true },
  '/queue': { as: 'lawyer', at: () => ['/queue'], bare: true },
  '/stories': { as: 'editor', at: () => ['/stories'] },
  '/stories/$storyId': {
    as: 'lawyer',
    at: ({ storyId = '' }) =>
      ['letters', 'evidence', 'exchanges', 'drafts', 'sources'].map((tab) => `/stories/${storyId}?tab=${tab}`),
  },
  '/stories/$storyId/privilege-log': {
    as: 'lawyer',
    at: ({ storyId = '' }) => [`/stories/${storyId}/privilege-log`],
  },
  '/audit': { as: 'lawyer', at: () => ['/audit'] },
  '/retention': { as: 'managing_editor', at: () => ['/retention'], bare: true },
  '/stories/$storyId/replies': { as: 'editor', at: ({ storyId = '' }) => [`/stories/${storyId}/replies`] },
  '/drafts/$draftId': {
    as: 'lawyer',
    at: ({ draftId = '', assertionId = '' }) => [`/drafts/${draftId}?assertion=${assertionId}`],
  },
  '/drafts/$draftId/compare': {
    as: 'lawyer',
    at: ({ draftId = '' }) => [`/drafts/${draftId}/compare?from=1&to=3`],
  },
  '/letters/$letterId': { as: 'lawyer', at: ({ letterId = '' }) => [`/letters/${letterId}?allegation=1`] },
  '/letters/$letterId/answers': { as: 'lawyer', at: ({ letterId = '' }) => [`/letters/${letterId}/answers`] },
  '/webhooks': { as: 'admin', at: () => ['/webhooks'] },
  '/members': { as: 'admin', at: () => ['/members'] },
  '/account': { as: 'reporter', at: () => ['/account'], bare: true },
  '/invitation/$token': { as: 'admin', at: () => ['/invitation/nobody-has-this'], bare: true },
};

/** Runs in the page, before anything of ours does. */
const TRAP = `globalThis.pwned = (at) => { globalThis.ran(String(at)); };`;

let product: TestProduct;
let visit: Visit;
let planted: Planted;
const ran: string[] = [];
const foreign: string[] = [];
let waiting = 0;

beforeAll(async () => {
  process.env['WEBHOOK_ALLOW_PRIVATE'] = '1';
  product = await startProduct();
  planted = await plant();
  visit = await openBrowser(product.baseUrl);
  await watch(visit.page);
}, 240_000);

afterAll(async () => {
  // Where setting up failed, what is there ends all the same.
  await (visit as Visit | undefined)?.leave();
  await (product as TestProduct | undefined)?.stop();
});

async function plant(): Promise<Planted> {
  const as = async (role: string) => {
    const { email = '', password = '' } = product.signIns[role] ?? {};
    return Client.signIn(product.baseUrl, email, password);
  };
  const lawyer = await as('lawyer');
  const { body } = await lawyer.get<{ personId: string }>('/session');
  const pack = payloadText();
  let names = 0;
  const text = (field: string, most: number) => {
    if (field === 'NewPublication.address') return 'javascript:pwned(1)';
    if (field === 'a file name') return `"><img src=x onerror=pwned(2)>`;
    // Labels are put into sets and tables, where a name that every object has may do harm.
    if (/\[\]$|kind$|channel$/.test(field) && most <= 200) {
      names += 1;
      if (names % 2 === 0) return NAMES_OF_OBJECTS[(names / 2) % NAMES_OF_OBJECTS.length] ?? '';
    }
    return pack(most);
  };
  const all = PAYLOADS.join('\n\n');
  const escaped = all.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const points = PAYLOADS.slice(0, 6).map((payload, at) => `${at + 1}. It is false that our client hid ${payload}.`);
  const plain = `Dear Editor,\n\nWe act for Calloway Freight.\n\n${points.join('\n\n')}\n\n${all}\n`;
  const html = `<html><head><title>${all}</title></head><body>${all}<p>${escaped}</p></body></html>`;
  const mail = { from: '"><img src=x onerror=pwned(3)>" <a@b.example>', to: 'desk@newsroom.example' };
  return plantStory(
    {
      reporter: await as('reporter'),
      editor: await as('editor'),
      second: await as('editor_2'),
      managing_editor: await as('managing_editor'),
      admin: await as('admin'),
      lawyer,
      lawyerId: body.personId,
    },
    {
      text,
      evidence: [
        { name: `<svg onload=pwned(4)>.html`, bytes: html },
        { name: `<img src=x onerror=pwned(5)>.md`, bytes: all },
      ],
      letters: [
        { name: `<img src=x onerror=pwned(6)>.html`, bytes: html },
        {
          name: `'-pwned(7)-'.eml`,
          bytes: makeEml({ ...mail, subject: `<script>pwned(8)</script>`, html, text: plain }),
        },
        { name: `{{constructor}}.docx`, bytes: await makeDocx(plain.replace(/[^\P{Cc}\n\t]/gu, '')) },
        { name: `__proto__.txt`, bytes: plain },
      ],
    },
  );
}

async function watch(page: Page): Promise<void> {
  const context = page.context();
  await context.exposeBinding('ran', (_source, at: string) => ran.push(at));
  await context.addInitScript({ content: TRAP });
  page.on('dialog', (dialog) => {
    ran.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== product.baseUrl) foreign.push(request.url());
    if (url.pathname !== '/api/v1/events') waiting += 1;
  });
  const done = (request: { url(): string }) => {
    if (new URL(request.url()).pathname !== '/api/v1/events') waiting -= 1;
  };
  context.on('requestfinished', done);
  context.on('requestfailed', done);
}

/** Nothing is being asked for, and what came has been painted. */
async function settled(page: Page): Promise<void> {
  await until(
    async () => {
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
      return waiting;
    },
    (count) => count <= 0,
  );
}

/** So many of the same kind are clicked on a screen: in a long list each row has the same buttons. */
const OF_EACH_KIND = 2;
const MOST_PRESSES = 60;

interface ShownButton {
  readonly className: string;
  readonly textContent: string | null;
  checkVisibility(): boolean;
  matches(selector: string): boolean;
  getAttribute(name: string): string | null;
}

/** Of what can be pressed, the kind; runs in the page. */
function kindsOfButtons(elements: unknown[]): (string | null)[] {
  return (elements as ShownButton[]).map((button) => {
    const words = button.getAttribute('aria-label') ?? button.textContent ?? '';
    if (words === 'Sign out' || !button.checkVisibility() || button.matches(':disabled, [aria-disabled=true]'))
      return null;
    return `${button.className} ${words.length > 30 || words.includes('pwned') ? '' : words.replace(/[0-9]+/g, '')}`;
  });
}

/** Clicks whatever can be clicked, one after the other, without letting any of it through to the service. */
async function openEverything(page: Page, address: string, clicked: Map<string, number>): Promise<void> {
  for (const folded of await page.locator('summary').all()) await folded.click();
  const buttons = page.getByRole('button').or(page.getByRole('tab'));
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const kinds = await buttons.evaluateAll(kindsOfButtons);
    const next = kinds.findIndex((kind) => kind !== null && (clicked.get(kind) ?? 0) < OF_EACH_KIND);
    const kind = kinds[next];
    if (kind === undefined || kind === null) return;
    // The next of that kind, where there are several.
    const alike = kinds.flatMap((other, at) => (other === kind ? [at] : []));
    const times = clicked.get(kind) ?? 0;
    clicked.set(kind, times + 1);
    const button = buttons.nth(alike[times % alike.length] ?? next);
    await button.click({ force: true, timeout: 2_000 }).catch(() => undefined);
    await settled(page);
    for (
      let dialogs = 0;
      dialogs < 3 && (await page.locator('dialog[open], [role=dialog]').count()) > 0;
      dialogs += 1
    ) {
      await page.keyboard.press('Escape');
      await settled(page);
    }
    if (!page.url().endsWith(address)) await show(page, address);
  }
}

async function show(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await settled(page);
}

describe('R11: stored scripts', () => {
  it('R11: every text of every request was planted, or is named as one that no screen shows', async () => {
    const fields = textFields(await describedApi(product.baseUrl));
    const known = new Set([...planted.fields, ...Object.keys(UNSHOWN)]);
    expect(fields.filter((field) => !known.has(field))).toEqual([]);
    expect([...known].filter((field) => !fields.includes(field))).toEqual([]);
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(100);
  });

  it('R11: every screen of the router is looked at', () => {
    const router = readFileSync(join(import.meta.dirname, '../../apps/web/routes/router.tsx'), 'utf8');
    const paths = [...router.matchAll(/\bpath: '([^']+)'/g)].map(([, path]) => path ?? '');
    expect(Object.keys(SCREENS).sort()).toEqual(paths.sort());
  });

  it('R11: nothing planted runs on any screen, opens a dialog or reaches a foreign address', async () => {
    const { page, complaints } = visit;
    await page.context().route('**/api/v1/**', async (route) => {
      const { method, url } = { method: route.request().method(), url: route.request().url() };
      if (method === 'GET' || /\/(session|policy-reports)$/.test(url)) await route.continue();
      else
        await route.fulfill({
          status: 409,
          json: { code: 'record/stale', message: 'Not in this test.', requestId: '' },
        });
    });
    for (const as of new Set(Object.values(SCREENS).map((screen) => screen.as))) {
      await signInAs(page, product.signIns[as]);
      for (const { at, bare } of Object.values(SCREENS).filter((screen) => screen.as === as)) {
        const clicked = new Map<string, number>();
        for (const address of at(planted.ids)) {
          await show(page, address);
          if (bare !== true) {
            const plantedText = page.getByText('pwned(').first();
            await plantedText.waitFor({ state: 'attached' }).catch(() => {
              throw new Error(`nothing planted is on ${address}`);
            });
          }
          const links = await page
            .locator('a[href]')
            .evaluateAll((found) => found.map((link) => (link as unknown as { href: string }).href));
          for (const href of links) expect(href).toMatch(/^(https?|blob):/);
          await openEverything(page, address, clicked);
          expect({ address, ran, foreign }).toEqual({ address, ran: [], foreign: [] });
        }
      }
      await show(page, '/');
      await signOut(page);
    }
    expect(complaints.filter((complaint) => !complaint.startsWith('Failed to load resource'))).toEqual([]);
    expect(product.said()).not.toMatch(/broke its policy/);
  }, 240_000);

  it('the trap springs: what a hole would let in is caught here, refused by the policy, and reported to us', async () => {
    const { page, complaints } = visit;
    await page.goto('/');
    const before = complaints.length;
    await page.evaluate(
      `try { document.body.setAttribute('onclick', 'pwned(998)'); } catch {}; document.body.click();`,
    );
    await page.evaluate(
      `try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=pwned(999)>'); } catch {}`,
    );
    await page.evaluate(
      `{ const image = new Image(); image.src = 'https://elsewhere.example/x'; document.body.append(image); }`,
    );
    await until(
      () => Promise.resolve(complaints.slice(before).join('\n')),
      (said) => /trusted-types/.test(said) && /img-src/.test(said),
    );
    expect(ran).toEqual([]);
    const said = await until(
      () => Promise.resolve(product.said()),
      (log) => /"blocked":"https:\/\/elsewhere\.example"/.test(log),
    );
    expect(said).toMatch(/"directive":"require-trusted-types-for"/);
  });
});
