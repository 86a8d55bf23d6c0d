// A database of the bench's own: made, migrated, asked, and thrown away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { migrateDatabase } from '#database/migrate.js';
import { startEmbeddedPostgres } from '#platform/embedded-postgres.js';

export interface ScratchServer {
  /** Owns the tables and is above all walls. One connection, so that what is set for it stays set. */
  owner: DataSource;
  /** The service as people ask it. */
  app: DataSource;
  /** The service's background worker. */
  worker: DataSource;
  /** On the disk that the database is on; gone afterwards. */
  folder: string;
}

/** @param clients connections that the service has at once */
export async function withScratchServer(
  clients: number,
  measure: (server: ScratchServer) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nightlawyer-bench-'));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
  const open: DataSource[] = [];
  const connect = async (url: string, poolSize: number): Promise<DataSource> => {
    const settings = { applicationName: 'nightlawyer bench', statementTimeout: 600_000, poolSize, url };
    const source = await createDataSource(settings).initialize();
    open.push(source);
    return source;
  };
  try {
    const { app, worker, backup } = server.secrets;
    await migrateDatabase({ ownerUrl: server.url(), passwords: { app, worker, backup } });
    await measure({
      owner: await connect(server.url(), 1),
      app: await connect(server.url('nightlawyer_app'), clients),
      worker: await connect(server.url('nightlawyer_worker'), clients),
      folder,
    });
  } finally {
    for (const source of open) await source.destroy();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
