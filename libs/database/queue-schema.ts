// BullMQ's own tables when PostgreSQL is the queue: made by the migrations, used by the worker's role and by nobody else.
import { runMigrations } from 'bullmq';
import type pg from 'pg';

export const QUEUE_SCHEMA = 'bullmq';
export const QUEUE_NAME = 'nightlawyer';

/** Makes or renews the schema, and lets the worker's role use it without owning it. */
export async function migrateQueue(client: pg.Client): Promise<void> {
  await runMigrations(client, QUEUE_SCHEMA);
  // A queue's sequence is made at its first job, which the worker's role may not do: so it is made here.
  await client.query(`SET search_path TO ${QUEUE_SCHEMA}`);
  await client.query('SELECT next_job_id($1)', [QUEUE_NAME]);
  await client.query('RESET search_path');
  await client.query(`
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO nightlawyer_worker;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO nightlawyer_worker;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO nightlawyer_worker;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO nightlawyer_worker;
  `);
}
