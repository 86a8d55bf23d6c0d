// A browser as an editor has it, and everything it complained of while it was used.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SESSION = '/api/v1/session';

/** Runs in the page, before anything of ours does. */
const REPORT_BREACHES = `document.addEventListener('securitypolicyviolation', (event) => {
  reportBreach(event.violatedDirective + ' refused ' + event.blockedURI + ' at ' + event.sourceFile + ':' + event.lineNumber);
});`;

/** With `NIGHTLAWYER_SLOWNESS=1500` each answer comes up to that many milliseconds late: what a test did not wait for shows itself. */
const SLOWNESS_MS = Number(process.env['NIGHTLAWYER_SLOWNESS'] ?? 0);

async function slowDown(context: BrowserContext): Promise<void> {
  await context.route('**/api/**', async (route) => {
    await delay(Math.random() * SLOWNESS_MS);
    // The page may have been left meanwhile.
    await route.continue().catch(() => undefined);
  });
}

export interface Visit {
  page: Page;
  /**
   * Errors on the console, broken scripts and breaches of the policy. None are the answers "nobody is signed in" (to the question who
   * is, and to what was still on its way when somebody signed out) and "it was set up already".
   */
  complaints: string[];
  leave(): Promise<void>;
}

/** Whether somebody has signed out and nobody in since: the page waits two seconds for what is on its way, a busy machine may need more. */
function watchSession(page: Page): () => boolean {
  let signedOut = false;
  page.on('request', (request) => {
    if (request.method() === 'DELETE' && request.url().endsWith(SESSION)) signedOut = true;
  });
  page.on('response', (response) => {
    if (response.request().method() === 'POST' && response.url().endsWith(SESSION) && response.ok()) signedOut = false;
  });
  return () => signedOut;
}

/** Opens a fresh profile. `CHROMIUM` names another browser than Debian's. */
export async function openBrowser(baseUrl: string): Promise<Visit> {
  const profile = await mkdtemp(join(tmpdir(), 'nightlawyer-browser-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: FLAGS,
    baseURL: baseUrl,
    viewport: { width: 1440, height: 900 },
  });
  const complaints: string[] = [];
  if (SLOWNESS_MS > 0) await slowDown(context);
  await context.exposeBinding('reportBreach', (_source, breach: string) => complaints.push(breach));
  await context.addInitScript({ content: REPORT_BREACHES });
  const page = context.pages()[0] ?? (await context.newPage());
  page.on('pageerror', (error) => complaints.push(error.message));
  const isSignedOut = watchSession(page);
  page.on('console', (message) => {
    const { url } = message.location();
    const unsigned = message.text().includes('401') && (isSignedOut() || url.endsWith(SESSION));
    const setUp = message.text().includes('404') && url.endsWith('/api/v1/set-up');
    if (message.type() === 'error' && !unsigned && !setUp) complaints.push(`${message.text()} (${url})`);
  });
  return {
    page,
    complaints,
    leave: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
