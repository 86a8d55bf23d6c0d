// Carries task rows into the queue. A row not yet carried, or carried too long ago to be believed, is carried again.
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { TaskKind } from '#domain/tasks.js';
import { Listener } from '#database/listener.js';
import { jobIdOf, type TaskQueue } from '#jobs/queue-backend.js';
import { failureFields, type Logger } from '#platform/logger.js';

interface WaitingRow {
  newsroom_id: string;
  id: string;
  kind: TaskKind;
  generation: number;
  attempts: number;
}

const BATCH = 200;
const POLL_MILLISECONDS = 500;
const QUEUE_TIME_LIMIT = 5_000;

export class Relay {
  private readonly stopping = new AbortController();
  private readonly listener: Listener;
  private wake: () => void = () => undefined;
  private running: Promise<void> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: TaskQueue,
    databaseUrl: string,
    private readonly logger: Logger,
  ) {
    this.listener = new Listener(databaseUrl, 'nightlawyer_task', () => this.wake());
  }

  start(): void {
    this.listener.start();
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    await this.listener.stop();
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const bell = new Promise<void>((resolve) => (this.wake = resolve));
      try {
        while ((await this.carry()) === BATCH);
      } catch (error) {
        this.logger.warn('relay failed', failureFields(error));
      }
      await Promise.race([
        bell,
        wait(POLL_MILLISECONDS, undefined, { signal: this.stopping.signal }).catch(() => undefined),
      ]);
    }
  }

  /** One batch; returns how many rows were carried. Rows another relay is carrying are left to it. */
  private async carry(): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const rows = await manager.query<WaitingRow[]>(
        `SELECT newsroom_id, id, kind, generation, attempts FROM task
          WHERE state = 'pending' AND enqueued_at IS NULL AND run_after <= now()
          ORDER BY run_after LIMIT $1 FOR UPDATE SKIP LOCKED`,
        [BATCH],
      );
      if (rows.length === 0) return 0;
      const jobs = rows.map((row) => ({
        name: row.kind,
        data: { newsroomId: row.newsroom_id, taskId: row.id, kind: row.kind },
        opts: { jobId: jobIdOf(row) },
      }));
      await inTime(this.queue.addBulk(jobs));
      await manager.query(`UPDATE task SET enqueued_at = now() WHERE id = ANY($1)`, [rows.map((row) => row.id)]);
      return rows.length;
    });
  }
}

/** The queue's server may hang; the rows must not stay locked while it does. */
async function inTime<Result>(work: Promise<Result>): Promise<Result> {
  const limit = new AbortController();
  try {
    return await Promise.race([
      work,
      wait(QUEUE_TIME_LIMIT, undefined, { signal: limit.signal }).then(() => {
        throw new Error('the queue did not answer in time');
      }),
    ]);
  } finally {
    limit.abort();
  }
}
