// Hears PostgreSQL's NOTIFY on one connection of its own, and comes back by itself when the server was away.
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** What is heard is a hint only: anything missed while the connection was down must be found by polling. */
export class Listener {
  private client: pg.Client | null = null;
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly heard: (payload: string) => void,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.listenUntilLost().catch(() => undefined);
      await wait(1_000, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  private async listenUntilLost(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      application_name: `nightlawyer listen ${this.channel}`,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    this.client = client;
    const lost = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    await client.connect();
    client.on('notification', (message) => this.heard(message.payload ?? ''));
    await client.query(`LISTEN ${client.escapeIdentifier(this.channel)}`);
    await lost;
    await client.end().catch(() => undefined);
  }
}
