// How a process connects: one pool, its own login, time limits on everything.
import { DataSource } from 'typeorm';
import { ENTITIES } from '#database/entities.js';
import { MIGRATIONS } from '#database/migrations.js';

export interface DataSourceSettings {
  url: string;
  applicationName: string;
  poolSize?: number;
  /** Milliseconds a single statement may take; 0 for no limit. */
  statementTimeout?: number;
}

/** A pool over one PostgreSQL login. Every query is bounded in time; a server that is gone is noticed within seconds. */
export function createDataSource(settings: DataSourceSettings): DataSource {
  const statementTimeout = settings.statementTimeout ?? 30_000;
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    applicationName: settings.applicationName,
    entities: [...ENTITIES],
    migrations: [...MIGRATIONS],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize: settings.poolSize ?? 10,
    connectTimeoutMS: 5_000,
    extra: {
      statement_timeout: statementTimeout,
      // The client's own limit, for a server that no longer answers at all.
      query_timeout: statementTimeout === 0 ? 0 : statementTimeout + 5_000,
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
    },
    synchronize: false,
    logging: false,
  });
}
