// One try at one task, as its processor sees it: report progress, read, and commit the effects while the lease holds.
import type { DataSource } from 'typeorm';
import { systemActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { finishTask, type Lease, renewLease } from '#jobs/lease.js';

export class LeasedStep {
  private progressPercent = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly lease: Lease,
    /** Aborted when the try has run out of time or the lease is lost. */
    readonly signal: AbortSignal,
  ) {}

  get subjectId(): string {
    return this.lease.subjectId;
  }

  /** A look at the newsroom's rows, in a transaction of its own. */
  async read<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return withActor(this.dataSource, systemActor(this.lease.newsroomId), work);
  }

  /** Says how far the step has come, in percent. Throws `task/lease-lost` when it is no longer ours. */
  async progress(percent: number): Promise<void> {
    this.progressPercent = percent;
    if (!(await renewLease(this.dataSource, this.lease, percent))) {
      throw new Refusal('task/lease-lost', { taskId: this.lease.taskId });
    }
  }

  /** Keeps the lease alive between reports. */
  async renew(): Promise<boolean> {
    return renewLease(this.dataSource, this.lease, this.progressPercent);
  }

  /**
   * Commits the effects and the end of the task together. The task's row is locked first:
   * a worker that lost its lease changes nothing, and nobody can take the task over meanwhile.
   */
  async commit(work: (transaction: Transaction) => Promise<void>): Promise<void> {
    await withActor(this.dataSource, systemActor(this.lease.newsroomId), async (transaction) => {
      await finishTask(transaction.manager, this.lease);
      await work(transaction);
    });
  }
}
