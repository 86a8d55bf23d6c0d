// How is a question asked that is asked again and again, and takes longer to plan than to answer?
import type { EntityManager } from 'typeorm';

/**
 * The setting by which one plan does for all values: for questions about few rows, each found by an index. Left to itself the
 * server plans them anew each time, with every policy of every table they touch.
 */
export const PLANNED_ONCE = { plan_cache_mode: 'force_generic_plan' } as const;

/**
 * The rows of a statement that each connection keeps, parsed, under its name. The columns must be named one by one: a kept
 * statement does not live to see a table's new ones. A pooler between us and the server has to know of kept statements.
 * @param name one for each text
 */
export async function askPrepared<Row>(
  manager: EntityManager,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  // The driver takes a name beside the text; TypeORM hands on what it is given, but declares the text alone.
  const statement = { name, text } as unknown as string;
  return manager.query<Row[]>(statement, [...values]);
}
