// R7: what a dead worker left behind is put right row by row; one that cannot be settled does not hold up the others.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '#database/data-source.js';
import { TASK_KINDS } from '#domain/tasks.js';
import { ProcessorTable } from '#jobs/processor-table.js';
import { reconcile } from '#jobs/reconciler.js';
import { makeLogger } from '#platform/logger.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let worker: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  worker = await createDataSource({ url: database.workerUrl, applicationName: 'test' }).initialize();
});

afterAll(async () => {
  await worker.destroy();
  await database.drop();
});

async function abandon(newsroomId: string, attempts: number, minutesAgo: number): Promise<string> {
  const id = randomUUID();
  await database.query(
    `INSERT INTO task (newsroom_id, id, kind, subject_id, state, attempts, run_after, lease_token, lease_until)
     VALUES ($1, $2, 'letter.extract', $3, 'running', $4, now() - make_interval(mins => $5), $6, now() - interval '1 minute')`,
    [newsroomId, id, randomUUID(), attempts, minutesAgo, randomUUID()],
  );
  return id;
}

describe('the reconciler', () => {
  it('R7: gives back what can be tried again although an older task cannot be parked', async () => {
    const newsroomId = randomUUID();
    await database.query(`INSERT INTO newsroom (id, slug, name, time_zone) VALUES ($1, 'n', 'N', 'UTC')`, [newsroomId]);
    const hopeless = await abandon(newsroomId, 3, 10);
    const hopeful = await abandon(newsroomId, 1, 5);
    const unsettled = () => Promise.reject(new Error('its letter is gone'));
    const processors = TASK_KINDS.map((kind) => ({ kind, run: unsettled, park: unsettled }));
    const log: string[] = [];
    await reconcile(
      worker,
      new ProcessorTable(processors),
      makeLogger('debug', (line) => log.push(line)),
    );
    const rows = await database.query<{ id: string; state: string }>('SELECT id, state FROM task');
    const states = new Map(rows.map(({ id, state }) => [id, state]));
    expect(states.get(hopeful)).toBe('pending');
    expect(states.get(hopeless)).toBe('running');
    expect(log.some((line) => line.includes('not settled') && line.includes(hopeless))).toBe(true);
  });
});
