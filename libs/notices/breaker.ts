// Keeps a receiver that does not answer from holding up everybody else's work.

/** A failure that took longer than this held a worker up; a quick refusal did not. */
const SLOW_MILLISECONDS = 2_000;
const AWAY_MILLISECONDS = 30_000;

interface Receiver {
  awayUntil: number;
  probing: boolean;
}

/** Thrown in place of a try at a receiver that lately did not answer. */
export class ReceiverAway extends Error {
  override readonly name = 'ReceiverAway';
}

/**
 * After a slow failure the receiver is left alone for a while; then one try at a time asks whether it is back. State is this
 * process's own: nothing depends on it but how long the tries take.
 */
export class Breaker {
  private readonly away = new Map<string, Receiver>();

  /** @param clock milliseconds */
  constructor(private readonly clock: () => number = () => performance.now()) {}

  async attempt<Result>(receiver: string, work: () => Promise<Result>): Promise<Result> {
    const known = this.away.get(receiver);
    if (known !== undefined && (known.probing || this.clock() < known.awayUntil)) throw new ReceiverAway();
    if (known !== undefined) known.probing = true;
    const started = this.clock();
    try {
      const result = await work();
      this.away.delete(receiver);
      return result;
    } catch (error) {
      const ended = this.clock();
      if (ended - started > SLOW_MILLISECONDS) {
        this.away.set(receiver, { awayUntil: ended + AWAY_MILLISECONDS, probing: false });
      } else this.away.delete(receiver);
      throw error;
    }
  }
}
