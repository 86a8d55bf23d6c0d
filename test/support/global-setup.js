// One PostgreSQL for all integration suites: a throw-away cluster with a migrated template that each suite copies.
// Plain JavaScript over the build, because Jest does not transform ES modules here; `npm test` builds first.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default async function setUp() {
  const { startEmbeddedPostgres } = await import('../../dist/libs/platform/embedded-postgres.js');
  const { migrateDatabase } = await import('../../dist/libs/database/migrate.js');
  const dataDir = mkdtempSync(join(tmpdir(), 'nightlawyer-test-'));
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  const { app, worker, backup } = postgres.secrets;
  await migrateDatabase({ ownerUrl: postgres.url(), passwords: { app, worker, backup } });
  process.env.NIGHTLAWYER_TEST_POSTGRES = JSON.stringify({
    template: 'nightlawyer',
    admin: postgres.url('postgres', 'postgres'),
    owner: postgres.url('postgres', 'DATABASE'),
    app: postgres.url('nightlawyer_app', 'DATABASE'),
    worker: postgres.url('nightlawyer_worker', 'DATABASE'),
    backup: postgres.url('nightlawyer_backup', 'DATABASE'),
  });
  globalThis.nightlawyerTestPostgres = { postgres, dataDir };
}
