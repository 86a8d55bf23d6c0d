// What a task was to work on is gone: it is done with, and a worker at it finds its lease lost (R7).
import type { EntityManager } from 'typeorm';
import type { TaskKind } from '#domain/tasks.js';

export async function cancelTask(
  manager: EntityManager,
  newsroomId: string,
  kind: TaskKind,
  subjectId: string,
): Promise<void> {
  await manager.query(
    `UPDATE task SET state = 'done', rerun = false, lease_token = NULL, lease_until = NULL, finished_at = now()
      WHERE newsroom_id = $1 AND kind = $2 AND subject_id = $3`,
    [newsroomId, kind, subjectId],
  );
}
