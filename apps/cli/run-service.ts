// How does everything come up on one machine, in order, and go down in the opposite order?
import { join } from 'node:path';
import { migrateDatabase } from '#database/migrate.js';
import type { Config } from '#platform/config.js';
import { announceEnd } from '#platform/folder-lock.js';
import { makeVaultKeyFile, vaultKeyFile } from '#platform/vault-keys.js';
import { openInstallation, rolePasswords, type Installation } from './installation.js';
import { print, say } from './output.js';
import { waitForPredecessor } from './predecessor.js';
import { packageRoot } from './sample-story/package-root.js';
import { baseUrlOf, shownUrlOf, waitUntilReady } from './service-address.js';
import { ServiceTree, type Program } from './service-tree.js';
import { listenForStop, type StopRequest } from './stop-request.js';

const READY_DEADLINE_MS = 120_000;

export interface RunningService {
  baseUrl: string;
  installation: Installation;
  /** Aborted when the service is about to stop. */
  stop: AbortSignal;
}

/**
 * Runs database, API, worker and web until asked to stop; `whenReady` is called once the page answers. Whatever happens, API and
 * worker end first and the database last, so nothing is cut off in the middle.
 * @throws Refusal when something does not come up or will not stay up
 */
export async function runService(
  config: Config,
  whenReady: (service: RunningService) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const stop = listenForStop();
  try {
    await waitForPredecessor(config, stop.signal);
    stop.signal.addEventListener('abort', () => {
      announceEnd(config.DATA_DIR);
    });
    say('Starting the database …');
    const installation = await openInstallation(config);
    try {
      await runOn(installation, config, stop, whenReady);
    } finally {
      await installation.close();
    }
  } catch (error) {
    // What breaks off because somebody asked to stop is no failure.
    if (!stop.signal.aborted) throw error;
  } finally {
    stop.dispose();
  }
}

async function runOn(
  installation: Installation,
  config: Config,
  stop: StopRequest,
  whenReady: (service: RunningService) => Promise<void>,
): Promise<void> {
  stop.signal.throwIfAborted();
  say('Bringing the database up to date …');
  await migrateDatabase({ ownerUrl: installation.ownerUrl, passwords: rolePasswords(installation) });
  stop.signal.throwIfAborted();
  say('Starting API and worker …');
  const tree = new ServiceTree(programs(installation, config), say);
  const over = new AbortController();
  const until = AbortSignal.any([stop.signal, over.signal]);
  try {
    const baseUrl = baseUrlOf(config);
    const serve = async () => {
      await waitUntilReady(baseUrl, READY_DEADLINE_MS, until);
      await print(`Nightlawyer is ready at ${shownUrlOf(config)} (Ctrl-C ends it)`);
      await whenReady({ baseUrl, installation, stop: until });
      await stop.requested;
    };
    await Promise.race([serve(), tree.failure, stop.requested]);
  } finally {
    over.abort();
    await tree.stop();
  }
}

function programs(installation: Installation, config: Config): Program[] {
  const root = packageRoot(import.meta.url);
  return (['api', 'worker'] as const).map((name) => ({
    name: name === 'api' ? 'API' : 'worker',
    entry: join(root, 'dist', 'apps', name, 'main.js'),
    environment: environmentOf(name === 'api' ? 'app' : 'worker', installation, config),
    essential: name === 'api',
  }));
}

/** The API alone is given what opens the source vault; at the first start a key is made. */
function vaultEnvironment({ VAULT_KEY, VAULT_KEY_FILE, DATA_DIR }: Config): NodeJS.ProcessEnv {
  if (VAULT_KEY !== undefined) return { VAULT_KEY };
  if (VAULT_KEY_FILE !== undefined) return { VAULT_KEY_FILE };
  const file = vaultKeyFile(DATA_DIR);
  makeVaultKeyFile(file);
  return { VAULT_KEY_FILE: file };
}

/** Each process gets its own login and none of the others'. */
function environmentOf(role: 'app' | 'worker', installation: Installation, config: Config): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of Object.keys(environment))
    if (/^(DATABASE|VAULT)_/.test(name)) Reflect.deleteProperty(environment, name);
  return {
    ...environment,
    NODE_ENV: config.NODE_ENV,
    LOG_LEVEL: config.LOG_LEVEL,
    HOST: config.HOST,
    PORT: String(config.PORT),
    DATA_DIR: config.DATA_DIR,
    DATABASE_URL: installation.urlOf(role),
    SECRET: installation.secret,
    ...(role === 'app' ? vaultEnvironment(config) : {}),
  };
}
