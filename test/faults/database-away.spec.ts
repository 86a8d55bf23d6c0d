// R7: PostgreSQL goes away for ten seconds in the middle of a job; what was promised is still there, and the letter completes once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { startEmbeddedPostgres } from '#platform/embedded-postgres.js';
import { until } from '../support/factories.js';
import { type Processes, startProcesses } from '../support/test-processes.js';

describe('R7: PostgreSQL stopped for ten seconds', () => {
  let processes: Processes;

  beforeAll(async () => {
    processes = await startProcesses();
  });

  afterAll(async () => {
    await processes.stop();
  });

  it('R7: the API says 503 meanwhile, comes back by itself, and the letter in hand completes once', async () => {
    const { editor, storyId, admin } = processes;
    const bytes =
      'Dear Editor,\n\nYour claim that our client falsified its records is false.\n\nYours faithfully,\nCounsel\n';
    const { body } = await editor.upload(`/stories/${storyId}/letters`, { name: 'letter.txt', bytes });
    await admin.query('BEGIN');
    await admin.query('LOCK TABLE segment IN EXCLUSIVE MODE');
    processes.startWorker();
    await until(
      async () => (await admin.query(`SELECT 1 FROM task WHERE kind = 'letter.split' AND state = 'running'`)).rowCount,
      (count) => count === 1,
    );
    await processes.postgres.stop();
    await until(
      async () => (await editor.get('/health/ready').catch(() => ({ status: 0 }))).status,
      (status) => status === 503,
      5_000,
    );
    expect((await editor.get('/health/live')).status).toBe(200);
    // Ten seconds of absence is what is being tested, so here the clock is the condition.
    await wait(10_000);
    processes.postgres = await startEmbeddedPostgres({ dataDir: processes.dataDir, settings: { fsync: 'off' } });
    const status = await until(
      async () => (await editor.get<{ status: string }>(`/letters/${body.id}`).catch(() => null))?.body.status,
      (found) => found === 'linked' || found === 'failed',
      120_000,
    );
    expect(status).toBe('linked');
    const { steps } = (await editor.get<{ steps: { state: string }[] }>(`/letters/${body.id}`)).body;
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    const audit = await processes.lookUp<{ event: string; times: number }>(
      `SELECT event, count(*)::int AS times FROM audit_event WHERE event LIKE 'letter.%' GROUP BY event ORDER BY event`,
    );
    expect(audit).toEqual(
      ['extracted', 'linked', 'received', 'split'].map((step) => ({ event: `letter.${step}`, times: 1 })),
    );
  }, 200_000);
});
