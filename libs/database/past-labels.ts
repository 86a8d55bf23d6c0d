// How is something decided that does not depend on who asks, where the answer lies beneath a label?
import type { EntityManager } from 'typeorm';

/**
 * Runs `work` as if every label were open. For what is decided by a row being there, such as readiness, or whether these bytes
 * are filed already; what it reads is never shown. Queries of the same transaction must not run beside it.
 */
export async function pastLabels<Result>(manager: EntityManager, work: () => Promise<Result>): Promise<Result> {
  const [row] = await manager.query<{ sight: string }[]>(
    `SELECT coalesce(current_setting('nightlawyer.advice', true), '') AS sight`,
  );
  const look = (sight: string) => manager.query(`SELECT set_config('nightlawyer.advice', $1, true)`, [sight]);
  await look('on');
  let result: Result;
  try {
    result = await work();
  } catch (error) {
    // After an error of the database itself nothing runs in this transaction any more, nor does this.
    await look(row?.sight ?? '').catch(() => undefined);
    throw error;
  }
  await look(row?.sight ?? '');
  return result;
}
