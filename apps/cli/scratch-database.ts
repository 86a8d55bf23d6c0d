// Where do commands work that need a database for a moment and leave nothing in it?
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { migrateDatabase } from '#database/migrate.js';
import type { Config } from '#platform/config.js';
import { startEmbeddedPostgres } from '#platform/embedded-postgres.js';
import { removeDataFolder } from '#platform/postgres-home.js';
import { installationOn, rolePasswords, visitInstallation, type Installation } from './installation.js';
import { listenForStop } from './stop-request.js';

/** Nothing on this server outlives the command, so nothing need survive a power cut. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * Runs `work` on a migrated database: a server of its own that is gone afterwards, also after Ctrl-C, or the one in
 * DATABASE_URL, where `work` itself must leave nothing behind.
 */
export async function onScratchDatabase(
  config: Config,
  work: (dataSource: DataSource) => Promise<void>,
): Promise<void> {
  const stop = listenForStop();
  const interrupted = stop.requested.then(() => {
    throw new Error('interrupted before the end');
  });
  // It may come while nobody waits for it yet.
  interrupted.catch(() => undefined);
  try {
    const installation = await openScratch(config);
    try {
      stop.signal.throwIfAborted();
      await migrateDatabase({ ownerUrl: installation.ownerUrl, passwords: rolePasswords(installation) });
      await Promise.race([workOn(installation.ownerUrl, work), interrupted]);
    } finally {
      // Ends the sessions that an interrupted piece of work still holds.
      await installation.close();
    }
  } finally {
    stop.dispose();
  }
}

async function workOn(url: string, work: (dataSource: DataSource) => Promise<void>): Promise<void> {
  const dataSource = createDataSource({ url, applicationName: 'nightlawyer scratch', statementTimeout: 0 });
  await dataSource.initialize();
  try {
    await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function openScratch(config: Config): Promise<Installation> {
  if (config.DATABASE_OWNER_URL !== undefined || config.DATABASE_URL !== undefined) return visitInstallation(config);
  const dataDir = mkdtempSync(join(tmpdir(), 'nightlawyer-scratch-'));
  try {
    const server = await startEmbeddedPostgres({ dataDir, settings: CARELESS });
    return installationOn(config, server.url(), server.secrets, async () => {
      await server.stop();
      removeDataFolder(dataDir);
    });
  } catch (error) {
    removeDataFolder(dataDir);
    throw error;
  }
}
