// A fresh, migrated database for one suite, with a login for each role.
import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface TestDatabase {
  ownerUrl: string;
  appUrl: string;
  workerUrl: string;
  backupUrl: string;
  /** Runs one statement as the superuser, for looking behind the service's back. */
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

interface Cluster {
  template: string;
  admin: string;
  owner: string;
  app: string;
  worker: string;
  backup: string;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = readCluster();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(cluster, `CREATE DATABASE ${name} TEMPLATE ${cluster.template}`);
  const at = (url: string) => url.replace('DATABASE', name);
  const pool = new pg.Pool({ connectionString: at(cluster.owner), max: 4 });
  pool.on('error', () => undefined);
  return {
    ownerUrl: at(cluster.owner),
    appUrl: at(cluster.app),
    workerUrl: at(cluster.worker),
    backupUrl: at(cluster.backup),
    query: async <Row extends object>(sql: string, values?: unknown[]) => (await pool.query<Row>(sql, values)).rows,
    drop: async () => {
      await pool.end();
      await asAdmin(cluster, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

function readCluster(): Cluster {
  const described = process.env['NIGHTLAWYER_TEST_POSTGRES'];
  if (described === undefined) throw new Error('run through Jest: its global set-up starts the database');
  return JSON.parse(described) as Cluster;
}

/** Copying a template needs it to be unused for a moment; suites that start together take turns. */
async function asAdmin(cluster: Cluster, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.admin });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(20260101)');
    await client.query(sql);
  } finally {
    await client.end();
  }
}
