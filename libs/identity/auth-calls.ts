// How do we speak with the identity library: what goes in as headers, and what comes back in them.
import { APIError } from 'better-auth';

/** As one who has a session: the library signs the token itself. */
export function asSession(token: string): Headers {
  return new Headers({ authorization: `Bearer ${token}` });
}

/** The token of the session that was opened in this call, or null. */
export function openedToken(headers: Headers): string | null {
  return headers.get('set-auth-token')?.split('.')[0] ?? null;
}

/** The value of a cookie that the answer sets, as it stands there; null where it sets none of that name. */
export function setCookie(headers: Headers, name: string): string | null {
  for (const line of headers.getSetCookie()) {
    if (line.startsWith(`${name}=`)) return line.slice(name.length + 1).split(';')[0] ?? null;
  }
  return null;
}

/** The library's own refusals carry a status below 500; everything else is a failure. */
export function isRefusal(error: unknown): error is APIError {
  return error instanceof APIError && error.statusCode < 500;
}
