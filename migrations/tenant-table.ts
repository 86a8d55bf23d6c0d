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

/**
 * R10, the second wall: outside counsel and partners see and write only rows for which `seen` holds. `seen` is SQL over the row, e.g.
 * `GIVEN_STORY`. To everybody else it makes no difference and is to cost nothing: the setting is compared as it is, and `seen` should
 * call nothing but what the planner takes as it stands, for SQL functions are parsed, and sub-selects planned, for each statement anew.
 * Asking whether it is null, not whether it is true, makes the planner expect nearly every row, as it does without the wall.
 */
export async function wallGuests(runner: QueryRunner, tables: readonly string[], seen: string): Promise<void> {
  for (const table of tables) {
    await runner.query(`
      CREATE POLICY ${table}_guest ON ${table} AS RESTRICTIVE TO nightlawyer_app
        USING ((CASE WHEN current_setting('nightlawyer.stories') = '*' OR (${seen}) THEN true END) IS NOT NULL);
    `);
  }
}

/** For tables with a `story_id`. */
export const GIVEN_STORY = `story_id = ANY (current_setting('nightlawyer.stories')::uuid[])`;

/** For what a newsroom keeps to itself also in a story that it shares. */
export const NOT_A_PARTNER = `current_setting('nightlawyer.partner') = ''`;

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
