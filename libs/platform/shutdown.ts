// When must this process end, and how does it end in order?

/** Longer than the longest request or leased step should take to come to a good stop. */
const DEADLINE_MS = 30_000;

/**
 * Calls `close` once when the process is told to end (SIGTERM, SIGINT, SIGHUP) or when the process that started it is gone, then
 * exits: 0 when `close` came to its end, 1 when it failed or took longer than the deadline.
 */
export function endInOrder(close: () => Promise<void>, deadlineMs = DEADLINE_MS): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), deadlineMs).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
  // A parent killed by force sends no signal, but its end of the channel closes.
  if (process.channel) {
    process.on('disconnect', end);
    process.channel.unref();
  }
}
