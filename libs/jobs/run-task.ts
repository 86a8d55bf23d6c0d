// One try at one task from claim to commit: heartbeat, time limit, and what becomes of a failure.
import type { DataSource } from 'typeorm';
import { systemActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { TASK_POLICIES, type TaskKind } from '#domain/tasks.js';
import { isDatabaseUnavailable } from '#database/unavailable.js';
import { withActor } from '#database/with-actor.js';
import { claimTask, giveBackTask, type Lease, parkTask } from '#jobs/lease.js';
import { LeasedStep } from '#jobs/leased-step.js';
import type { TaskProcessor } from '#jobs/task-processor.js';
import { failureFields, type Logger } from '#platform/logger.js';

/** What a job carries: ids, never text. */
export interface TaskTicket {
  newsroomId: string;
  taskId: string;
  kind: TaskKind;
}

export type TaskOutcome = 'done' | 'not-ours' | 'given-back' | 'parked';

/** Runs the task if it is free. Never throws for a failed try: the row says what happened. */
export async function runTask(
  dataSource: DataSource,
  processor: TaskProcessor,
  ticket: TaskTicket,
  logger: Logger,
): Promise<TaskOutcome> {
  const lease = await claimTask(dataSource, ticket);
  if (lease === null) return 'not-ours';
  const abort = new AbortController();
  const step = new LeasedStep(dataSource, lease, abort.signal);
  const policy = TASK_POLICIES[lease.kind];
  const heartbeat = setInterval(
    () => {
      step.renew().then(
        (held) => {
          if (!held) abort.abort(new Refusal('task/lease-lost', { taskId: lease.taskId }));
        },
        // The server may be away for a moment; the lease outlives that, and the commit will tell.
        (error: unknown) => logger.warn('lease not renewed', { taskId: lease.taskId, ...failureFields(error) }),
      );
    },
    (policy.leaseSeconds * 1_000) / 3,
  );
  try {
    await withinTime(processor.run(step), policy.timeLimitSeconds, abort);
    return 'done';
  } catch (error) {
    return await settleFailure(dataSource, processor, lease, error, logger);
  } finally {
    clearInterval(heartbeat);
  }
}

async function withinTime(work: Promise<void>, seconds: number, abort: AbortController): Promise<void> {
  const limit = setTimeout(() => abort.abort(new Error(`the step took longer than ${seconds} s`)), seconds * 1_000);
  const aborted = new Promise<never>((_, reject) => {
    abort.signal.addEventListener('abort', () => reject(abort.signal.reason as Error), { once: true });
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    clearTimeout(limit);
  }
}

async function settleFailure(
  dataSource: DataSource,
  processor: TaskProcessor,
  lease: Lease,
  error: unknown,
  logger: Logger,
): Promise<TaskOutcome> {
  const code = error instanceof Refusal ? error.code : 'service/failed';
  logger.warn('task failed', {
    taskId: lease.taskId,
    kind: lease.kind,
    attempt: lease.attempt,
    code,
    ...failureFields(error),
  });
  if (code === 'task/lease-lost') return 'not-ours';
  const unavailable = isDatabaseUnavailable(error);
  const final = error instanceof Refusal || lease.attempt >= TASK_POLICIES[lease.kind].maxAttempts;
  try {
    if (!final || unavailable) {
      await giveBackTask(dataSource, lease, code, !unavailable);
      return 'given-back';
    }
    await withActor(dataSource, systemActor(lease.newsroomId), async (transaction) => {
      await parkTask(transaction.manager, lease, code);
      await processor.park(transaction, lease.subjectId, code);
    });
    return 'parked';
  } catch (failure) {
    // Nothing could be written: the lease runs out and the reconciler gives the task to somebody else.
    logger.warn('failure not recorded', { taskId: lease.taskId, ...failureFields(failure) });
    return 'given-back';
  }
}
