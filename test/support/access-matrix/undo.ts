// Lets the service do everything it does, and takes each transaction back before its commit: what was planted stays as it was.
import type { DataSource, EntityManager } from 'typeorm';

/** What ends a transaction that has done its work. */
class Undone extends Error {}

type Work<Result> = (manager: EntityManager) => Promise<Result>;

export interface Undoing {
  /** While it is true, what is done stays. */
  paused: boolean;
}

/** From now on nothing that goes through `transaction()` of this data source stays. Deferred constraints are checked all the same. */
export function undoFromNowOn(dataSource: DataSource): Undoing {
  const undoing: Undoing = { paused: false };
  const transaction = dataSource.transaction.bind(dataSource) as <Result>(work: Work<Result>) => Promise<Result>;
  const undone = async <Result>(work: Work<Result>): Promise<Result> => {
    if (undoing.paused) return transaction(work);
    const done: Result[] = [];
    await transaction(async (manager) => {
      done.push(await work(manager));
      await manager.query('SET CONSTRAINTS ALL IMMEDIATE');
      throw new Undone();
    }).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
    return done[0] as Result;
  };
  dataSource.transaction = undone as DataSource['transaction'];
  return undoing;
}
