// What every table of a newsroom gets: its wall, its version trigger, its protection against change.
import type { QueryRunner } from 'typeorm';

/** R10: rows are seen and written only inside their newsroom, also by the table's owner; the backup role reads them all. */
export async function wallOff(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await runner.query(`
      ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
      ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
      CREATE POLICY ${table}_tenant ON ${table} TO nightlawyer_app, nightlawyer_worker
        USING (newsroom_id = current_newsroom()) WITH CHECK (newsroom_id = current_newsroom());
      CREATE POLICY ${table}_backup ON ${table} FOR SELECT TO nightlawyer_backup USING (true);
      GRANT SELECT ON ${table} TO nightlawyer_backup;
    `);
  }
}

/** R8: a row's version steps by exactly one. */
export async function stepVersions(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await runner.query(`
      CREATE TRIGGER ${table}_version_step BEFORE UPDATE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION require_version_step();
    `);
  }
}

/** R9: what is written stays as it is, whoever asks. */
export async function appendOnly(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await runner.query(`
      CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table}
        FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
  }
}
