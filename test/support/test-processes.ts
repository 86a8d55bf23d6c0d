// The service as it runs in earnest: a PostgreSQL, an API process and worker processes of its own, to be stopped and killed.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { createDataSource } from '#database/data-source.js';
import { migrateDatabase } from '#database/migrate.js';
import { foundNewsroom } from '#identity/found-newsroom.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '#platform/embedded-postgres.js';
import { removeDataFolder } from '#platform/postgres-home.js';
import { Client } from './client.js';
import { until } from './factories.js';
import { quietPort } from './quiet-port.js';

const ROOT = join(import.meta.dirname, '../..');
const PASSWORD = 'a long enough password';

export interface Processes {
  baseUrl: string;
  storyId: string;
  editor: Client;
  /** A superuser's connection, for looking and for standing in the way. */
  admin: pg.Client;
  startWorker(): Worker;
  /** May be replaced by a test that stops the server and starts it again. */
  postgres: EmbeddedPostgres;
  dataDir: string;
  /** One look on a connection of its own. */
  lookUp<Row extends object>(sql: string): Promise<Row[]>;
  /** What the processes logged. */
  log(): string;
  stop(): Promise<void>;
}

export interface Worker {
  process: ChildProcess;
  gone: Promise<void>;
}

export interface ProcessesOptions {
  redisUrl?: string;
}

export async function startProcesses(options: ProcessesOptions = {}): Promise<Processes> {
  const dataDir = mkdtempSync(join(tmpdir(), 'nightlawyer-faults-'));
  const postgres = await startEmbeddedPostgres({ dataDir, settings: { fsync: 'off' } });
  const { app, worker, backup } = postgres.secrets;
  await migrateDatabase({ ownerUrl: postgres.url(), passwords: { app, worker, backup } });
  const port = await quietPort();
  const children: Worker[] = [];
  let said = '';
  const launch = (name: 'api' | 'worker'): Worker => {
    const child = spawn(process.execPath, [join(ROOT, `dist/apps/${name}/main.js`)], {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: postgres.url(`nightlawyer_${name === 'api' ? 'app' : 'worker'}`),
        DATA_DIR: dataDir,
        PORT: String(port),
        SECRET: 'a secret of the suites, 32 characters or more',
        // These suites play for longer than a password counts.
        CONFIRM_MINUTES: '600',
        ...(options.redisUrl === undefined ? {} : { REDIS_URL: options.redisUrl }),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const started = { process: child, gone: new Promise<void>((resolve) => child.once('exit', () => resolve())) };
    children.push(started);
    return started;
  };
  launch('api');
  const baseUrl = `http://127.0.0.1:${port}`;
  const anybody = new Client(baseUrl);
  await until(
    () => anybody.get('/health/ready').catch(() => ({ status: 0 })),
    ({ status }) => status === 200,
  );
  const editor = await foundDesk(postgres, baseUrl);
  const story = await editor.post<{ id: string }>('/stories', { title: 'A story', slug: 'a-story' });
  const admin = new pg.Client({ connectionString: postgres.url() });
  admin.on('error', () => undefined);
  await admin.connect();
  const processes: Processes = {
    baseUrl,
    storyId: story.body.id,
    editor,
    admin,
    postgres,
    dataDir,
    startWorker: () => launch('worker'),
    log: () => said,
    lookUp: async <Row extends object>(sql: string) => {
      const client = new pg.Client({ connectionString: processes.postgres.url() });
      await client.connect();
      const { rows } = await client.query<Row>(sql);
      await client.end();
      return rows;
    },
    stop: async () => {
      for (const { process: child } of children) child.kill('SIGTERM');
      await Promise.all(children.map(({ gone }) => gone));
      await admin.end().catch(() => undefined);
      await processes.postgres.stop();
      removeDataFolder(dataDir);
    },
  };
  return processes;
}

async function foundDesk(postgres: EmbeddedPostgres, baseUrl: string): Promise<Client> {
  const url = postgres.url('nightlawyer_app');
  const dataSource = await createDataSource({ url, applicationName: 'test founder' }).initialize();
  const email = 'editor@newsroom.example';
  const member = { email, name: 'The editor', role: 'editor' as const, password: PASSWORD };
  await foundNewsroom(dataSource, { slug: 'newsroom', name: 'Newsroom', timeZone: 'UTC' }, [member]);
  await dataSource.destroy();
  return Client.signIn(baseUrl, email, PASSWORD);
}
