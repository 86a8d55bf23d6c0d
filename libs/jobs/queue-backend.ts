// Where the doorbells hang: BullMQ on PostgreSQL by default, on Redis when REDIS_URL is set. The only file that knows which.
import { createPostgresBackend, type JobsOptions, Queue, setDefaultBackendFactory, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { QUEUE_NAME, QUEUE_SCHEMA } from '#database/queue-schema.js';
import type { TaskTicket } from '#jobs/run-task.js';

/** The row decides on retries, so a job is tried once; and a finished job must not linger, or its id could never be used again. */
const JOB_OPTIONS: JobsOptions = { attempts: 1, removeOnComplete: true, removeOnFail: true };

export interface QueueSettings {
  databaseUrl: string;
  redisUrl?: string | undefined;
  /** Tasks one worker process works on at once. */
  concurrency: number;
}

export type TaskQueue = Queue<TaskTicket, void>;
export type TaskWorker = Worker<TaskTicket, void>;

export class QueueBackend {
  private constructor(
    private readonly connection: Record<string, unknown>,
    private readonly concurrency: number,
    readonly kind: 'postgres' | 'redis',
  ) {}

  /** Throws a plain error, meant for the terminal, when Redis may throw jobs away. */
  static async open(settings: QueueSettings): Promise<QueueBackend> {
    if (settings.redisUrl === undefined) {
      setDefaultBackendFactory(createPostgresBackend);
      const connection = {
        connectionString: settings.databaseUrl,
        schema: QUEUE_SCHEMA,
        max: settings.concurrency + 2,
        connectionTimeoutMillis: 5_000,
        application_name: 'nightlawyer queue',
      };
      return new QueueBackend(connection, settings.concurrency, 'postgres');
    }
    await refuseEvictingRedis(settings.redisUrl);
    setDefaultBackendFactory(undefined);
    return new QueueBackend({ url: settings.redisUrl, maxRetriesPerRequest: null }, settings.concurrency, 'redis');
  }

  queue(onError: (error: Error) => void): TaskQueue {
    // A queue must fail fast while its server is away: the relay simply tries again.
    const connection = this.kind === 'redis' ? { ...this.connection, maxRetriesPerRequest: 1 } : this.connection;
    const queue: TaskQueue = new Queue(QUEUE_NAME, { connection, defaultJobOptions: JOB_OPTIONS });
    queue.on('error', onError);
    return queue;
  }

  worker(run: (ticket: TaskTicket) => Promise<void>, onError: (error: Error) => void): TaskWorker {
    const worker: TaskWorker = new Worker(QUEUE_NAME, (job) => run(job.data), {
      connection: this.connection,
      concurrency: this.concurrency,
      maxStalledCount: 1,
    });
    worker.on('error', onError);
    return worker;
  }
}

/** One job a try: the id changes with every try of the task, and never holds a colon. */
export function jobIdOf(task: { id: string; generation: number; attempts: number }): string {
  return `${task.id}-${task.generation}-${task.attempts}`;
}

async function refuseEvictingRedis(url: string): Promise<void> {
  const redis = new Redis(url, { maxRetriesPerRequest: 3, connectTimeout: 5_000, lazyConnect: true });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1] ?? 'unknown';
    if (policy !== 'noeviction') {
      throw new Error(`Redis evicts keys when it is full (maxmemory-policy ${policy}); set it to noeviction`);
    }
  } finally {
    redis.disconnect();
  }
}
