// The database's own refusals (triggers of R1 and R4), in the words of the catalogue.
import { type ErrorCode, Refusal } from '#domain/errors.js';

const BY_SQLSTATE: Readonly<Record<string, ErrorCode>> = {
  NL003: 'session/forbidden',
  NL004: 'sign-off/session-only',
  NL005: 'session/forbidden',
  NL006: 'assertion/own-words',
  NL007: 'sign-off/other-bytes',
  NL008: 'override/same-person',
  NL009: 'position/own-words',
  NL010: 'hold/stands',
  NL011: 'hold/undecided',
  NL012: 'hold/nothing-there',
};

/** The refusal behind an error of the driver, or null where it is none of ours. */
export function refusalOf(error: unknown): Refusal | null {
  const sqlState = (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  const code = typeof sqlState === 'string' ? BY_SQLSTATE[sqlState] : undefined;
  return code === undefined ? null : new Refusal(code, undefined, { cause: error });
}
