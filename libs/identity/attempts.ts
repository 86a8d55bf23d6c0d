// How often may somebody try: failures are counted by account and device, so that nobody can lock another out.
import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '#domain/errors.js';

const WINDOW_SECONDS = 15 * 60;
/** Failures within the window, from one known device or from all strange ones together (NIST asks for no more than 100). */
const PER_ACCOUNT = 10;
/** A whole newsroom may sit behind one address. */
const PER_ADDRESS = 100;

type AttemptAt = 'password' | 'code' | 'confirmation';

export interface Attempt {
  at: AttemptAt;
  /** The e-mail address as typed, or the person's or the session's id: counted whether there is such an account or not. */
  account: string;
  /** The hash of a device that this person signed in with before; null for a strange one. */
  device: string | null;
  /** Null where the caller is known well enough already. */
  address: string | null;
}

export class Attempts {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;

  constructor(
    pool: pg.Pool,
    private readonly secret: string,
  ) {
    const shared = { storeClient: pool, storeType: 'pool', tableName: 'attempt', tableCreated: true } as const;
    this.accounts = new RateLimiterPostgres({
      ...shared,
      keyPrefix: 'account',
      points: PER_ACCOUNT,
      duration: WINDOW_SECONDS,
    });
    this.addresses = new RateLimiterPostgres({
      ...shared,
      keyPrefix: 'address',
      points: PER_ADDRESS,
      duration: WINDOW_SECONDS,
    });
  }

  /**
   * Counts the attempt before it is made, so that many at once are not more. `giveBack` it when it succeeds.
   * @returns whether it was the last one allowed
   * @throws Refusal `session/locked`
   */
  async take(attempt: Attempt): Promise<{ last: boolean }> {
    try {
      const address = this.addressOf(attempt);
      if (address !== null) await this.addresses.consume(address);
      const { remainingPoints } = await this.accounts.consume(this.accountOf(attempt));
      return { last: remainingPoints === 0 };
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new Refusal('session/locked');
      throw error;
    }
  }

  /** A known device starts from nothing again; among strangers only this one attempt is forgotten. */
  async giveBack(attempt: Attempt): Promise<void> {
    const address = this.addressOf(attempt);
    if (address !== null) await this.addresses.reward(address);
    if (attempt.device === null) await this.accounts.reward(this.accountOf(attempt));
    else await this.accounts.delete(this.accountOf(attempt));
  }

  private accountOf({ at, account, device }: Attempt): string {
    return this.keyOf(at, account, device ?? 'strangers');
  }

  /** A device that is known is not held up by others behind its address. */
  private addressOf({ device, address }: Attempt): string | null {
    return device !== null || address === null ? null : this.keyOf('address', address);
  }

  /** Under a key, so that the table names nobody. */
  private keyOf(...parts: string[]): string {
    return createHmac('sha256', this.secret).update(JSON.stringify(parts)).digest('base64url');
  }
}
