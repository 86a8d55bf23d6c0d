// Who owns a task right now. Every change of a task's row goes through one of these statements, fenced by the lease token (R7).
import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { Refusal } from '#domain/errors.js';
import { retryDelay, TASK_POLICIES, type TaskKind } from '#domain/tasks.js';

export interface Lease {
  readonly newsroomId: string;
  readonly taskId: string;
  readonly token: string;
  readonly kind: TaskKind;
  readonly subjectId: string;
  /** This try's number, from 1. */
  readonly attempt: number;
}

interface ClaimedRow {
  kind: TaskKind;
  subject_id: string;
  attempts: number;
}

/** Takes the task if it is due and nobody holds it; null otherwise (done, failed, not yet due, or somebody else's). */
export async function claimTask(
  dataSource: DataSource,
  task: { newsroomId: string; taskId: string; kind: TaskKind },
): Promise<Lease | null> {
  const token = randomUUID();
  const [rows] = await dataSource.query<[ClaimedRow[], number]>(
    `UPDATE task SET state = 'running', attempts = attempts + 1, progress = 0, lease_token = $3,
            lease_until = now() + make_interval(secs => $4), started_at = now(), error_code = NULL
      WHERE newsroom_id = $1 AND id = $2 AND state = 'pending' AND run_after <= now()
      RETURNING kind, subject_id, attempts`,
    [task.newsroomId, task.taskId, token, TASK_POLICIES[task.kind].leaseSeconds],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return { ...task, token, kind: row.kind, subjectId: row.subject_id, attempt: row.attempts };
}

const HELD = `newsroom_id = $1 AND id = $2 AND lease_token = $3 AND state = 'running'`;
const holder = (lease: Lease): [string, string, string] => [lease.newsroomId, lease.taskId, lease.token];

/** Extends the lease and reports progress (0-100). False when another worker has taken the task over. */
export async function renewLease(dataSource: DataSource, lease: Lease, progress: number): Promise<boolean> {
  const [, changed] = await dataSource.query<[unknown[], number]>(
    `UPDATE task SET progress = greatest(progress, $4), lease_until = now() + make_interval(secs => $5) WHERE ${HELD}`,
    [...holder(lease), Math.round(progress), TASK_POLICIES[lease.kind].leaseSeconds],
  );
  return changed === 1;
}

/**
 * Marks the task done, inside the transaction of its effects; if it was planned again meanwhile, it waits for its next run.
 * Throws `task/lease-lost` when it is no longer ours.
 */
export async function finishTask(manager: EntityManager, lease: Lease): Promise<void> {
  const [, changed] = await manager.query<[unknown[], number]>(
    `UPDATE task SET state = CASE WHEN rerun THEN 'pending' ELSE 'done' END, progress = CASE WHEN rerun THEN 0 ELSE 100 END,
            generation = generation + CASE WHEN rerun THEN 1 ELSE 0 END, attempts = CASE WHEN rerun THEN 0 ELSE attempts END,
            enqueued_at = CASE WHEN rerun THEN NULL ELSE enqueued_at END, run_after = now(), rerun = false,
            lease_token = NULL, lease_until = NULL, finished_at = now() WHERE ${HELD}`,
    holder(lease),
  );
  if (changed !== 1) throw new Refusal('task/lease-lost', { taskId: lease.taskId });
}

/** Parks the task for good, inside the transaction that says so elsewhere. Throws `task/lease-lost`. */
export async function parkTask(manager: EntityManager, lease: Lease, code: string): Promise<void> {
  const [, changed] = await manager.query<[unknown[], number]>(
    `UPDATE task SET state = 'failed', lease_token = NULL, lease_until = NULL, finished_at = now(), error_code = $4 WHERE ${HELD}`,
    [...holder(lease), code],
  );
  if (changed !== 1) throw new Refusal('task/lease-lost', { taskId: lease.taskId });
}

/** Gives the task back for another try. A try that failed for want of a server does not count. */
export async function giveBackTask(dataSource: DataSource, lease: Lease, code: string, counts: boolean): Promise<void> {
  await dataSource.query(
    `UPDATE task SET state = 'pending', lease_token = NULL, lease_until = NULL, enqueued_at = NULL, error_code = $4,
            attempts = attempts - $5, run_after = now() + make_interval(secs => $6) WHERE ${HELD}`,
    [...holder(lease), code, counts ? 0 : 1, retryDelay(lease.attempt) / 1_000],
  );
}
