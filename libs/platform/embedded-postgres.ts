// How is the PostgreSQL that came with the packages started on a data folder, taken over after a crash, and stopped?
import { Client } from 'pg';
import { createCluster } from '#platform/create-cluster.js';
import { openDataFolder } from '#platform/data-folder.js';
import { locatePostgres } from '#platform/postgres-binaries.js';
import { findPostgresHome, openPostgresHome } from '#platform/postgres-home.js';
import { adoptServer, launchServer, stopServer, type ServerFiles } from '#platform/postgres-server.js';
import { findPostmaster } from '#platform/postmaster.js';
import { readOrMakeSecrets, readSecrets, type Secrets } from '#platform/secrets.js';
import { systemUserForPostgres } from '#platform/system-user.js';

const DATABASE = 'nightlawyer';

type DatabaseLogin = 'postgres' | 'nightlawyer_app' | 'nightlawyer_worker' | 'nightlawyer_backup';

/** A running server and the ways in. Its logins other than `postgres` exist once the migrations made them. */
export interface EmbeddedPostgres {
  port: number;
  secrets: Secrets;
  /** True when a server left running by an earlier process was taken over. */
  adopted: boolean;
  /** Connection string; without arguments that of the superuser on the product's database. */
  url(login?: DatabaseLogin, database?: string): string;
  /** Ends the server in order (sessions still open are rolled back) and gives the data folder back. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Made if missing; holds the server's files, the marker, the secrets and the lock. */
  dataDir: string;
  /** Server settings on top of ours (`{ fsync: 'off' }` for throw-away servers). */
  settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the server on 127.0.0.1, in a session of its own that no Ctrl-C reaches; makes files, passwords and the
 * database at the first start.
 * @throws Refusal `data-folder/*`, `disk/full`, `postgres/failed`, `postgres/no-user`
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = openDataFolder(options.dataDir);
  try {
    const user = systemUserForPostgres();
    const binaries = locatePostgres(user);
    const secrets = readOrMakeSecrets(folder.path);
    const files: ServerFiles = { home: openPostgresHome(folder.path, user), user, binaries };
    await createCluster(binaries, files.home, user, secrets.postgres);
    const adopted = await adoptServer(files, secrets.postgres);
    const port = adopted ?? (await launchServer(files, options.settings ?? {}));
    try {
      await makeDatabase(urlOf(port, secrets)('postgres', 'postgres'));
    } catch (error) {
      await stopServer(files);
      throw error;
    }
    let stopping: Promise<void> | undefined;
    const stop = () => (stopping ??= stopServer(files).finally(folder.release));
    return { port, secrets, adopted: adopted !== null, url: urlOf(port, secrets), stop };
  } catch (error) {
    folder.release();
    throw error;
  }
}

/** The server that another process runs on this data folder, or `null`. Starts nothing and takes no lock. */
export function findRunningPostgres(dataDir: string): Pick<EmbeddedPostgres, 'port' | 'secrets' | 'url'> | null {
  const home = findPostgresHome(dataDir);
  const running = home && findPostmaster(home.cluster);
  const secrets = running ? readSecrets(dataDir) : null;
  return running && secrets ? { port: running.port, secrets, url: urlOf(running.port, secrets) } : null;
}

function urlOf(port: number, secrets: Secrets): EmbeddedPostgres['url'] {
  const passwords: Record<DatabaseLogin, string> = {
    postgres: secrets.postgres,
    nightlawyer_app: secrets.app,
    nightlawyer_worker: secrets.worker,
    nightlawyer_backup: secrets.backup,
  };
  return (login = 'postgres', database = DATABASE) =>
    `postgresql://${login}:${encodeURIComponent(passwords[login])}@127.0.0.1:${port}/${database}`;
}

async function makeDatabase(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
