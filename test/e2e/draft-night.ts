// A draft in the running product, the people who work on it, and what each of them sees of its page.
import type { Locator, Page } from 'playwright-core';
import type { Block } from '#domain/canonical-version.js';
import { Client } from '../support/client.js';
import { until } from '../support/factories.js';
import type { ReadinessBody, Version } from '../support/reviewed-draft.js';
import { startProduct, type TestProduct } from '../support/test-product.js';
import { openBrowser, type Visit } from './browser.js';

export const SPILLED = 'Tarn Vale Water pumped untreated sewage into the river Ashe on forty nights.';
export const ORDERED = 'Its director, Corin Hallwright, ordered staff to delete the flow records.';
/** What the lawyer asks for in its place. */
export const WORDING = 'Its director, Corin Hallwright, was told that the flow records had been deleted.';
/** What the machine finds nothing in. */
export const PLAIN = 'By Dana Marsh';
const BLOCKS: Block[] = [
  { kind: 'headline', text: 'Notes from the river' },
  { kind: 'body', text: SPILLED },
  { kind: 'body', text: ORDERED },
  { kind: 'body', text: PLAIN },
];

interface AssertionSeen {
  id: string;
  number: number;
  state: string;
  words: string | null;
  quote: string;
  origin: string;
  version: number;
  links: { confirmed: number };
  opinions: { ruling: string; validity: string | null; counts: boolean }[];
}

const ROLES = ['reporter', 'editor', 'lawyer', 'managing_editor'] as const;
type Part = (typeof ROLES)[number];

export class DraftNight {
  readonly page: Page;
  private draftId = '';

  private constructor(
    private readonly product: TestProduct,
    readonly visit: Visit,
    private readonly clients: Record<Part, Client>,
  ) {
    this.page = visit.page;
  }

  /** A story with one piece of evidence, and a draft whose assertions are placed. */
  static async begin(): Promise<DraftNight> {
    const product = await startProduct();
    const visit = await openBrowser(product.baseUrl);
    const signIn = async (role: Part) => {
      const { email = '', password = '' } = product.signIns[role] ?? {};
      return [role, await Client.signIn(product.baseUrl, email, password)] as const;
    };
    const clients = Object.fromEntries(await Promise.all(ROLES.map(signIn))) as Record<Part, Client>;
    const night = new DraftNight(product, visit, clients);
    await night.submit();
    return night;
  }

  private async submit(): Promise<void> {
    const { editor, reporter } = this.clients;
    const story = await editor.post<{ id: string }>('/stories', { title: 'The river Ashe', slug: 'the-ashe' });
    const path = `/stories/${story.body.id}`;
    const log = { name: 'log.txt', bytes: `Pump log, river Ashe.\n\n${SPILLED}` };
    const { id } = (await reporter.upload(`${path}/evidence`, log, { title: 'Pump log' })).body;
    await until(
      async () => (await reporter.get<{ document: { status: string } }>(`/evidence/${id}`)).body,
      ({ document }) => document.status === 'read',
    );
    this.draftId = (
      await reporter.post<{ id: string }>(`${path}/drafts`, { title: 'Tarn Vale', blocks: BLOCKS })
    ).body.id;
    await this.placed(1);
  }

  async end(): Promise<void> {
    await this.visit.leave();
    await this.product.stop();
  }

  as(role: Part): Client {
    return this.clients[role];
  }

  /** From the root of the site, or under the API. */
  path(rest = ''): string {
    return `/drafts/${this.draftId}${rest}`;
  }

  async newest(): Promise<Version> {
    return (await this.as('reporter').get<{ latest: Version }>(this.path())).body.latest;
  }

  placed(number: number) {
    return until(
      async () => (await this.as('editor').get<{ flaggedVersion: number }>(this.path())).body,
      ({ flaggedVersion }) => flaggedVersion === number,
    );
  }

  async assertions(): Promise<AssertionSeen[]> {
    return (await this.as('editor').get<{ items: AssertionSeen[] }>(this.path('/assertions'))).body.items;
  }

  async about(claim: string): Promise<AssertionSeen | undefined> {
    const items = await this.assertions();
    return items.find(({ words, quote }) => [words, quote].some((each) => each?.includes(claim) === true));
  }

  /** Waits until the API says so, too. */
  moved(claim: string, wanted: (assertion: AssertionSeen) => boolean) {
    return until(
      () => this.about(claim),
      (found) => found !== undefined && wanted(found),
    );
  }

  async readiness(): Promise<ReadinessBody> {
    return (await this.as('editor').get<ReadinessBody>(this.path('/readiness'))).body;
  }

  async codes(): Promise<string[]> {
    return [...new Set((await this.readiness()).blockers.map(({ code }) => code))].sort();
  }

  /** Somebody else sits down at the screen, and opens the draft. */
  async enter(role: Part): Promise<void> {
    const { page } = this;
    const { email = '', password = '' } = this.product.signIns[role] ?? {};
    await page.goto('/');
    const out = page.getByRole('button', { name: 'Sign out' });
    await out.or(page.getByLabel('E-mail')).first().waitFor();
    if (await out.isVisible()) await out.click();
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await out.waitFor();
    await page.goto(this.path());
    await this.options().first().waitFor();
  }

  options(): Locator {
    return this.page.getByRole('listbox', { name: 'Assertions' }).getByRole('option');
  }

  /** About the assertion that is selected. */
  panel(): Locator {
    return this.page.getByRole('region', { name: 'The assertion' });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name });
  }

  async show(claim: string): Promise<void> {
    await this.options().filter({ hasText: claim }).click();
    await this.panel().locator('blockquote', { hasText: claim }).first().waitFor();
  }
}
