// The whole service in one process: API on a free port, worker on the chosen queue, over a database and blobs of its own.
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { FileBlobStore } from '#documents/blob-store.js';
import { QueueBackend } from '#jobs/queue-backend.js';
import type { OidcSettings } from '#platform/config.js';
import { type LogLevel, makeLogger } from '#platform/logger.js';
import type { VaultKeySource } from '#platform/vault-keys.js';
import { createApi } from '../../apps/api/create-api.js';
import { createWorker } from '../../apps/worker/create-worker.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

const TEST_VAULT_KEY = Buffer.alloc(32, 'vault').toString('base64');
/** What the keys of a service under test follow from. */
export const TEST_SECRET = 'a secret of the suites, 32 characters or more';

export const TEST_SET_UP_KEY = 'the key of the suites';

export interface TestService {
  baseUrl: string;
  database: TestDatabase;
  api: NestExpressApplication;
  /** Connected as the app's role. */
  app: DataSource;
  /** Every line the service logged. */
  log: string[];
  blobFolder: string;
  stop(): Promise<void>;
}

export interface TestServiceOptions {
  redisUrl?: string;
  /** Without a worker, tasks wait. */
  worker?: boolean;
  /** Webhooks may reach this machine unless this is set. */
  refusePrivateWebhooks?: boolean;
  /** Of the API, where it must be known before it listens. */
  port?: number;
  /** The organisation's own sign-in. */
  oidc?: OidcSettings;
  idleMinutes?: number;
  /** Long, so that a suite may take its time; the suite of this rule sets it. */
  confirmMinutes?: number;
  /** Where mail goes; nowhere when left out. */
  smtpUrl?: string;
  /** Where the keys of the source vault come from; one of the suites' own when left out. */
  vault?: VaultKeySource;
}

export async function startService(options: TestServiceOptions = {}): Promise<TestService> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'nightlawyer-blobs-'));
  const log: string[] = [];
  const logger = makeLogger((process.env['LOG_LEVEL'] ?? 'debug') as LogLevel, (line) => log.push(line));
  const blobs = new FileBlobStore(folder);
  const app = await createDataSource({ url: database.appUrl, applicationName: 'test api' }).initialize();
  const api = await createApi({
    dataSource: app,
    databaseUrl: database.appUrl,
    blobs,
    logger,
    secret: TEST_SECRET,
    vault: options.vault ?? { keys: TEST_VAULT_KEY },
    clearanceMinutes: 15,
    allowPrivateWebhooks: options.refusePrivateWebhooks !== true,
    identity: testIdentity(options),
    webFolder: 'none',
  });
  await api.listen(options.port ?? 0, '127.0.0.1');
  const { port } = api.getHttpServer().address() as AddressInfo;
  const stopWorker =
    options.worker === false ? () => Promise.resolve() : await startWorker(database, blobs, options, logger);
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    database,
    api,
    app,
    log,
    blobFolder: folder,
    stop: async () => {
      await stopWorker();
      await api.close();
      await app.destroy();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** How people come in to an API that a suite puts together itself. */
export function testIdentity({ port, oidc, smtpUrl, idleMinutes = 60, confirmMinutes = 600 }: TestServiceOptions = {}) {
  return {
    publicUrl: port === undefined ? 'https://nightlawyer.example' : `http://127.0.0.1:${port}`,
    oidc: oidc ?? null,
    mail: mailOf(smtpUrl),
    idleMinutes,
    confirmMinutes,
    setUpKey: TEST_SET_UP_KEY,
  };
}

function mailOf(smtpUrl: string | undefined) {
  return smtpUrl === undefined ? null : { url: smtpUrl, from: 'desk@nightlawyer.example' };
}

async function startWorker(
  database: TestDatabase,
  blobs: FileBlobStore,
  options: TestServiceOptions,
  logger: ReturnType<typeof makeLogger>,
): Promise<() => Promise<void>> {
  const databaseUrl = database.workerUrl;
  const backend = await QueueBackend.open({ databaseUrl, redisUrl: options.redisUrl, concurrency: 4 });
  const dataSource = await createDataSource({ url: databaseUrl, applicationName: 'test worker' }).initialize();
  const { app, floor } = await createWorker({
    dataSource,
    databaseUrl,
    backend,
    blobs,
    logger,
    secret: TEST_SECRET,
    mail: mailOf(options.smtpUrl),
    publicUrl: 'https://nightlawyer.example',
    allowPrivateWebhooks: options.refusePrivateWebhooks !== true,
    heads: { minutes: 60, folder: null },
  });
  floor.start();
  return async () => {
    await floor.stop();
    await app.close();
    await dataSource.destroy();
  };
}
