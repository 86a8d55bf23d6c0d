// How is something run under other settings of the database's than those of its transaction?
import type { EntityManager } from 'typeorm';

/**
 * Runs `work` with these settings (name to value) and puts back what they were before, also when it fails. Queries of the same
 * transaction must not run beside it.
 */
export async function withSettings<Result>(
  manager: EntityManager,
  settings: Readonly<Record<string, string>>,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = await manager.query<{ name: string; value: string }[]>(
    // A row comes from a materialised query as it was before anything is made of it: read first, and changed then.
    `WITH setting AS MATERIALIZED (
       SELECT name, wanted, coalesce(current_setting(name, true), '') AS value FROM unnest($1::text[], $2::text[]) AS given (name, wanted))
     SELECT name, value, set_config(name, wanted, true) FROM setting`,
    [Object.keys(settings), Object.values(settings)],
  );
  const changed = before.filter(({ name, value }) => value !== settings[name]);
  const putBack = async () => {
    if (changed.length === 0) return;
    await manager.query(
      'SELECT set_config(name, value, true) FROM unnest($1::text[], $2::text[]) AS setting (name, value)',
      [changed.map(({ name }) => name), changed.map(({ value }) => value)],
    );
  };
  let result: Result;
  try {
    result = await work();
  } catch (error) {
    // After an error of the database itself nothing runs in this transaction any more, nor does this.
    await putBack().catch(() => undefined);
    throw error;
  }
  await putBack();
  return result;
}
