// The identity library's own few connections, with the same limits on every wait as all others have.
import pg from 'pg';

const STATEMENT_MILLISECONDS = 15_000;

export class IdentityPool {
  readonly pool: pg.Pool;

  constructor(url: string) {
    this.pool = new pg.Pool({
      connectionString: url,
      application_name: 'nightlawyer identity',
      max: 6,
      connectionTimeoutMillis: 5_000,
      statement_timeout: STATEMENT_MILLISECONDS,
      query_timeout: STATEMENT_MILLISECONDS + 5_000,
      idle_in_transaction_session_timeout: 60_000,
      keepAlive: true,
    });
    // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
    this.pool.on('error', () => undefined);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
