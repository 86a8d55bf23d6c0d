// Everything a worker process runs: the queue's worker, the relay and the reconciler, started and stopped in order.
import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { ProcessorTable } from '#jobs/processor-table.js';
import type { QueueBackend, TaskQueue, TaskWorker } from '#jobs/queue-backend.js';
import { reconcile } from '#jobs/reconciler.js';
import { Relay } from '#jobs/relay.js';
import { runTask } from '#jobs/run-task.js';
import { failureFields, type Logger } from '#platform/logger.js';

const RECONCILE_MILLISECONDS = 5_000;
/** A queue whose server is down may never finish closing; after this long it is left behind. */
const CLOSE_MILLISECONDS = 10_000;

export class WorkFloor {
  private queue: TaskQueue | null = null;
  private worker: TaskWorker | null = null;
  private relay: Relay | null = null;
  private rounds: Promise<void> | null = null;
  private readonly stopping = new AbortController();

  constructor(
    private readonly dataSource: DataSource,
    private readonly databaseUrl: string,
    private readonly backend: QueueBackend,
    private readonly processors: ProcessorTable,
    private readonly logger: Logger,
  ) {}

  start(): void {
    const onError = (error: Error) => this.logger.warn('queue error', failureFields(error));
    this.queue = this.backend.queue(onError);
    this.worker = this.backend.worker(async (ticket) => {
      await runTask(this.dataSource, this.processors.of(ticket.kind), ticket, this.logger);
    }, onError);
    this.relay = new Relay(this.dataSource, this.queue, this.databaseUrl, this.logger);
    this.relay.start();
    this.rounds = this.goRound();
  }

  /** Lets running tasks finish for a while, then stops. The worker goes before the queue. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.rounds;
    await this.relay?.stop();
    await withDeadline(this.worker?.close());
    await withDeadline(this.queue?.close());
  }

  private async goRound(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await reconcile(this.dataSource, this.processors, this.logger);
      } catch (error) {
        this.logger.warn('reconciler failed', failureFields(error));
      }
      await wait(RECONCILE_MILLISECONDS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}

async function withDeadline(closing: Promise<void> | undefined): Promise<void> {
  const deadline = new AbortController();
  await Promise.race([
    closing?.catch(() => undefined),
    wait(CLOSE_MILLISECONDS, undefined, { signal: deadline.signal }).catch(() => undefined),
  ]);
  deadline.abort();
}
