// Whether an error means that the database is out of reach, rather than that it refused something.
import { types } from 'node:util';
import { QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';

const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH']);
/** Said of files and programs too; these mean the server only when said of its connection. */
const UNREACHABLE_WHEN_CONNECTING = new Set(['ENOENT', 'EPIPE']);
const LOST_MESSAGES =
  /connection terminated|connection timeout|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|query read timeout/i;

/** Where a connection is lost between two statements, TypeORM lets go of it, and the next statement only learns that it is gone. */
const LET_GO = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError];

/** True for lost or refused connections and for a server that is starting, stopping or full (SQLSTATE 08, 53, 57P). */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!types.isNativeError(error)) return false;
  if (LET_GO.some((kind) => error instanceof kind)) return true;
  const { driverError } = error as { driverError?: unknown };
  const cause = (driverError ?? error) as { code?: unknown; syscall?: unknown; errors?: unknown };
  const { code } = cause;
  if (typeof code === 'string') {
    if (UNREACHABLE.has(code) || /^(08|53|57P)/.test(code)) return true;
    const ofTheConnection = driverError !== undefined || cause.syscall === 'connect';
    if (UNREACHABLE_WHEN_CONNECTING.has(code) && ofTheConnection) return true;
  }
  if (Array.isArray(cause.errors) && cause.errors.some(isDatabaseUnavailable)) return true;
  return LOST_MESSAGES.test(error.message);
}
