// Brings a database to this version of the product: roles, schema, and BullMQ's own tables.
import pg from 'pg';
import { createDataSource } from '#database/data-source.js';
import { migrateQueue } from '#database/queue-schema.js';

export interface RolePasswords {
  app: string;
  worker: string;
  backup: string;
}

const MIGRATION_LOCK = 7_316_481;

/**
 * Runs every pending migration. `ownerUrl` is a login that may create roles and owns the database (or is a superuser);
 * it is not needed again afterwards: the service runs as `nightlawyer_app` and `nightlawyer_worker`.
 * Safe to call from several processes at once; the later ones wait and find nothing to do.
 */
export async function migrateDatabase(settings: { ownerUrl: string; passwords: RolePasswords }): Promise<void> {
  const client = new pg.Client({ connectionString: settings.ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureRoles(client, settings.passwords);
    await migrateSchema(settings.ownerUrl);
    await migrateQueue(client);
  } finally {
    await client.end();
  }
}

async function ensureRoles(client: pg.Client, passwords: RolePasswords): Promise<void> {
  await ensureRole(client, 'nightlawyer_owner', 'NOLOGIN');
  for (const [role, password] of Object.entries(passwords) as [keyof RolePasswords, string][]) {
    await ensureRole(client, `nightlawyer_${role}`, `LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  }
  const { rows } = await client.query<{ database: string }>('SELECT current_database() AS database');
  const database = client.escapeIdentifier(rows[0]?.database ?? '');
  await client.query(`
    GRANT nightlawyer_owner, nightlawyer_app TO CURRENT_USER;
    GRANT CREATE, CONNECT ON DATABASE ${database} TO nightlawyer_owner;
    GRANT CREATE, USAGE ON SCHEMA public TO nightlawyer_owner;
    REVOKE ALL ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO nightlawyer_app, nightlawyer_worker, nightlawyer_backup;
  `);
}

/** No role the service uses is a superuser, bypasses row-level security, or can make others. */
async function ensureRole(client: pg.Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB ${attributes}`);
}

async function migrateSchema(ownerUrl: string): Promise<void> {
  const dataSource = createDataSource({
    url: ownerUrl,
    applicationName: 'nightlawyer migrate',
    poolSize: 1,
    statementTimeout: 0,
  });
  await dataSource.initialize();
  try {
    // The one pooled connection keeps the role, so that everything is created by, and belongs to, the owner.
    await dataSource.query('SET ROLE nightlawyer_owner');
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
}
