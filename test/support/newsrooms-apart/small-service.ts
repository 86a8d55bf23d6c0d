// An API on a handful of connections, over a PostgreSQL of its own, with everything it says of its failures kept.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { migrateDatabase } from '#database/migrate.js';
import { FileBlobStore } from '#documents/blob-store.js';
import { startEmbeddedPostgres } from '#platform/embedded-postgres.js';
import { makeLogger } from '#platform/logger.js';
import { removeDataFolder } from '#platform/postgres-home.js';
import { createApi } from '../../../apps/api/create-api.js';
import { TEST_SECRET, testIdentity } from '../test-service.js';

export interface SmallService {
  baseUrl: string;
  /** What the API asks through. */
  app: DataSource;
  /** A superuser's, for looking on and for standing in the way. */
  owner: DataSource;
  log: string[];
  stop(): Promise<void>;
}

export interface SmallServiceOptions {
  connections: number;
  /** What the connections are called in PostgreSQL's list of them. */
  name: string;
  /** Milliseconds. */
  statementTimeout: number;
}

export async function startSmallService({
  connections,
  name,
  statementTimeout,
}: SmallServiceOptions): Promise<SmallService> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nightlawyer-apart-'));
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  const { app: password, worker, backup } = postgres.secrets;
  await migrateDatabase({ ownerUrl: postgres.url(), passwords: { app: password, worker, backup } });
  const owner = await createDataSource({ url: postgres.url(), applicationName: 'test onlooker' }).initialize();
  const databaseUrl = postgres.url('nightlawyer_app');
  const settings = { url: databaseUrl, applicationName: name, poolSize: connections, statementTimeout };
  const app = await createDataSource(settings).initialize();
  const log: string[] = [];
  const api = await createApi({
    dataSource: app,
    databaseUrl,
    blobs: new FileBlobStore(join(dataDir, 'blobs')),
    logger: makeLogger('error', (line) => log.push(line)),
    secret: TEST_SECRET,
    clearanceMinutes: 15,
    allowPrivateWebhooks: false,
    identity: testIdentity(),
    webFolder: 'none',
  });
  await api.listen(0, '127.0.0.1');
  return {
    baseUrl: `http://127.0.0.1:${(api.getHttpServer().address() as AddressInfo).port}`,
    app,
    owner,
    log,
    stop: async () => {
      await api.close();
      await app.destroy();
      await owner.destroy();
      await postgres.stop();
      removeDataFolder(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
