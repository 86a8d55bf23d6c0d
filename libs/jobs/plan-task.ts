// Writing down work to do, in the transaction that causes it (R7).
import { randomUUID } from 'node:crypto';
import type { TaskKind } from '#domain/tasks.js';
import type { Transaction } from '#database/with-actor.js';

/**
 * One task per kind and subject. Planned again while it waits, nothing changes; while it runs, it will run once more
 * when it is done, for it may have missed what caused this; when it is done or failed, it runs again.
 */
export async function planTask({ manager, actor }: Transaction, kind: TaskKind, subjectId: string): Promise<void> {
  await manager.query(
    `INSERT INTO task (newsroom_id, id, kind, subject_id) VALUES ($1, $2, $3, $4)
     ON CONFLICT ON CONSTRAINT task_subject_key DO UPDATE
       SET rerun = task.state = 'running',
           state = CASE WHEN task.state = 'running' THEN 'running' ELSE 'pending' END,
           generation = task.generation + CASE WHEN task.state = 'running' THEN 0 ELSE 1 END,
           attempts = CASE WHEN task.state = 'running' THEN task.attempts ELSE 0 END,
           progress = CASE WHEN task.state = 'running' THEN task.progress ELSE 0 END,
           run_after = CASE WHEN task.state = 'running' THEN task.run_after ELSE now() END,
           enqueued_at = CASE WHEN task.state = 'running' THEN task.enqueued_at END,
           error_code = NULL, finished_at = NULL
       WHERE task.state <> 'pending'`,
    [actor.newsroomId, randomUUID(), kind, subjectId],
  );
}
