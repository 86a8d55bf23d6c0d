// R7: a worker killed with -9 in any step, and a database that goes away in mid-job: the letter still completes, once.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../support/factories.js';
import { type RedisServer, startRedis } from '../../support/redis-server.js';
import { type Processes, startProcesses, type Worker } from '../../support/test-processes.js';

/** A table that the step writes in its commit: locked, it holds the step open for as long as we like. */
const STEPS = [
  ['letter.extract', 'document'],
  ['letter.split', 'segment'],
  ['letter.link', 'link'],
] as const;

const letterAbout = (matter: string) => `Dear Editor,

Your claim that our client falsified its records of ${matter} is false. The figures were misread.

We demand that you do not publish.

Yours faithfully,
Counsel
`;

describe.each([['postgres'], ['redis']] as const)('R7: on the %s queue', (queue) => {
  let redis: RedisServer | null = null;
  let processes: Processes;

  beforeAll(async () => {
    redis = queue === 'redis' ? await startRedis() : null;
    processes = await startProcesses(redis === null ? {} : { redisUrl: redis.url });
  });

  afterAll(async () => {
    await processes.stop();
    await redis?.stop();
  });

  const send = async (matter: string) => {
    const file = { name: `${matter}.txt`, bytes: letterAbout(matter) };
    return (await processes.editor.upload(`/stories/${processes.storyId}/letters`, file)).body.id;
  };

  const task = async (kind: string, letterId: string) => {
    const sql = 'SELECT state, attempts FROM task WHERE kind = $1 AND subject_id = $2';
    return (await processes.admin.query<{ state: string; attempts: number }>(sql, [kind, letterId])).rows[0];
  };

  const linked = (letterId: string) =>
    until(
      async () =>
        (await processes.editor.get<{ status: string }>(`/letters/${letterId}`).catch(() => null))?.body.status,
      (status) => status === 'linked' || status === 'failed',
      90_000,
    );

  /** What the letter left behind: each step's effects, counted. */
  const effects = async (letterId: string) => {
    const { rows } = await processes.admin.query<Record<string, number>>(
      `SELECT (SELECT count(*)::int FROM task WHERE state = 'done' AND subject_id = $1) AS done,
              (SELECT count(*)::int FROM segment WHERE letter_id = $1) AS segments,
              (SELECT count(DISTINCT ordinal)::int FROM segment WHERE letter_id = $1) AS ordinals,
              (SELECT count(*)::int FROM allegation WHERE letter_id = $1) AS allegations,
              (SELECT count(*)::int FROM passage WHERE source_id = $1) AS passages,
              (SELECT count(*)::int FROM audit_event WHERE payload->>'letterId' = $1::text AND event = 'letter.extracted') AS extracted,
              (SELECT count(*)::int FROM audit_event WHERE payload->>'letterId' = $1::text AND event = 'letter.split') AS split,
              (SELECT count(*)::int FROM audit_event WHERE payload->>'letterId' = $1::text AND event = 'letter.linked') AS linked`,
      [letterId],
    );
    return rows[0] ?? {};
  };

  const expectOnce = async (letterId: string) => {
    const found = await effects(letterId);
    expect(found).toMatchObject({ done: 3, extracted: 1, split: 1, linked: 1 });
    expect(found['segments']).toBeGreaterThan(0);
    expect(found['ordinals']).toBe(found['segments']);
    expect(found['allegations']).toBeGreaterThan(0);
    expect(found['passages']).toBe(found['allegations']);
  };

  const end = async (worker: Worker, signal: NodeJS.Signals) => {
    worker.process.kill(signal);
    await worker.gone;
  };

  it.each(STEPS)(
    'R7: a worker killed in %s loses nothing and doubles nothing',
    async (kind, table) => {
      const letterId = await send(`${kind} on ${queue}`);
      await processes.admin.query('BEGIN');
      await processes.admin.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
      const first = processes.startWorker();
      await until(
        () => task(kind, letterId),
        (row) => row?.state === 'running',
      );
      await end(first, 'SIGKILL');
      await processes.admin.query('ROLLBACK');
      expect(await task(kind, letterId)).toMatchObject({ state: 'running', attempts: 1 });
      const second = processes.startWorker();
      expect(await linked(letterId)).toBe('linked');
      expect(await task(kind, letterId)).toMatchObject({ state: 'done', attempts: 2 });
      await expectOnce(letterId);
      await end(second, 'SIGTERM');
    },
    150_000,
  );

  if (queue === 'postgres') {
    it('R7: a letter whose worker dies on it every time is parked after three tries, and says so', async () => {
      const letterId = await send(`fatal on ${queue}`);
      await processes.admin.query('BEGIN');
      await processes.admin.query('LOCK TABLE document IN EXCLUSIVE MODE');
      for (const attempts of [1, 2, 3]) {
        const worker = processes.startWorker();
        await until(
          () => task('letter.extract', letterId),
          (row) => row?.state === 'running' && row.attempts === attempts,
          60_000,
        );
        await end(worker, 'SIGKILL');
      }
      await processes.admin.query('ROLLBACK');
      const last = processes.startWorker();
      expect(await linked(letterId)).toBe('failed');
      const { body } = await processes.editor.get<{ failure: string }>(`/letters/${letterId}`);
      expect(body.failure).toBe('task/abandoned');
      await end(last, 'SIGTERM');
    }, 200_000);
  }

  if (queue === 'redis') {
    it('R7: an emptied Redis loses nothing', async () => {
      const letterId = await send('an emptied queue');
      await processes.admin.query('BEGIN');
      await processes.admin.query('LOCK TABLE segment IN EXCLUSIVE MODE');
      const worker = processes.startWorker();
      await until(
        () => task('letter.split', letterId),
        (row) => row?.state === 'running',
      );
      await redis?.flush();
      await processes.admin.query('ROLLBACK');
      expect(await linked(letterId)).toBe('linked');
      await expectOnce(letterId);
      await end(worker, 'SIGTERM');
    }, 150_000);
  }
});
