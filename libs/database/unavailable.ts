// Whether an error means that the database is out of reach, rather than that it refused something.

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOENT',
]);
const LOST_MESSAGES =
  /connection terminated|connection timeout|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|query read timeout/i;

/** True for lost or refused connections and for a server that is starting, stopping or full (SQLSTATE 08, 53, 57P). */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const cause = (error as { driverError?: unknown }).driverError ?? error;
  const code = (cause as { code?: unknown }).code;
  if (typeof code === 'string' && (UNREACHABLE.has(code) || /^(08|53|57P)/.test(code))) return true;
  if (cause instanceof AggregateError && cause.errors.some(isDatabaseUnavailable)) return true;
  return LOST_MESSAGES.test(error.message);
}
