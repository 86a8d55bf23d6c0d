// Puts right what a killed worker or an emptied queue left behind.
import type { DataSource } from 'typeorm';
import { systemActor } from '#domain/actor.js';
import { TASK_POLICIES } from '#domain/tasks.js';
import { withActor } from '#database/with-actor.js';
import { type Lease, parkTask } from '#jobs/lease.js';
import type { ProcessorTable } from '#jobs/processor-table.js';
import { failureFields, type Logger } from '#platform/logger.js';

interface AbandonedRow {
  newsroom_id: string;
  id: string;
  kind: Lease['kind'];
  subject_id: string;
  attempts: number;
  lease_token: string;
}

/** Seconds after which a task that is still waiting is put into the queue again: the queue may have been emptied. */
const FORGOTTEN_AFTER = 30;

/** One round: expired leases are given back or, after the last try, parked; forgotten tasks are marked for the relay. */
export async function reconcile(dataSource: DataSource, processors: ProcessorTable, logger: Logger): Promise<void> {
  const abandoned = await dataSource.query<AbandonedRow[]>(
    `SELECT newsroom_id, id, kind, subject_id, attempts, lease_token FROM task WHERE state = 'running' AND lease_until < now() LIMIT 100`,
  );
  for (const row of abandoned) {
    logger.warn('lease expired', { taskId: row.id, kind: row.kind, attempt: row.attempts });
    try {
      if (row.attempts >= TASK_POLICIES[row.kind].maxAttempts) await parkAbandoned(dataSource, processors, row);
      else await giveBackAbandoned(dataSource, row);
    } catch (error) {
      // One that cannot be settled must not hold up the others; it comes round again.
      logger.warn('abandoned task not settled', { taskId: row.id, ...failureFields(error) });
    }
  }
  await dataSource.query(
    `UPDATE task SET enqueued_at = NULL
      WHERE state = 'pending' AND run_after <= now() AND enqueued_at < now() - make_interval(secs => $1)`,
    [FORGOTTEN_AFTER],
  );
}

async function giveBackAbandoned(dataSource: DataSource, row: AbandonedRow): Promise<void> {
  await dataSource.query(
    `UPDATE task SET state = 'pending', lease_token = NULL, lease_until = NULL, enqueued_at = NULL, run_after = now()
      WHERE newsroom_id = $1 AND id = $2 AND lease_token = $3 AND state = 'running' AND lease_until < now()`,
    [row.newsroom_id, row.id, row.lease_token],
  );
}

async function parkAbandoned(dataSource: DataSource, processors: ProcessorTable, row: AbandonedRow): Promise<void> {
  const code = 'task/abandoned';
  const lease: Lease = {
    newsroomId: row.newsroom_id,
    taskId: row.id,
    token: row.lease_token,
    kind: row.kind,
    subjectId: row.subject_id,
    attempt: row.attempts,
  };
  await withActor(dataSource, systemActor(row.newsroom_id), async (transaction) => {
    await parkTask(transaction.manager, lease, code);
    await processors.of(row.kind).park(transaction, row.subject_id, code);
  });
}
