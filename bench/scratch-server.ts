// A database of the bench's own: made, migrated, asked, and thrown away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { migrateDatabase } from '#database/migrate.js';
import { startEmbeddedPostgres } from '#platform/embedded-postgres.js';

export interface ScratchServer {
  /** Owns the tables and is above all walls. */
  owner: DataSource;
  /** The service's background worker. */
  worker: DataSource;
}

export async function withScratchServer(measure: (server: ScratchServer) => Promise<void>): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'nightlawyer-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: join(scratch, 'data') });
  try {
    const { app, worker: password, backup } = server.secrets;
    await migrateDatabase({ ownerUrl: server.url(), passwords: { app, worker: password, backup } });
    const settings = { applicationName: 'nightlawyer bench', statementTimeout: 600_000, poolSize: 2 };
    const owner = await createDataSource({ ...settings, url: server.url() }).initialize();
    const worker = await createDataSource({ ...settings, url: server.url('nightlawyer_worker') }).initialize();
    try {
      await measure({ owner, worker });
    } finally {
      await worker.destroy();
      await owner.destroy();
    }
  } finally {
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}
