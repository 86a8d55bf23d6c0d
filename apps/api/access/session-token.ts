// Where a session's token travels: a cookie for browsers, a bearer header for scripts.
import type { CookieOptions, Request, Response } from 'express';

const COOKIE = 'nightlawyer_session';

export function tokenOf(request: Request): string | null {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) return bearer;
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = pair.trim().split('=', 2);
    if (name === COOKIE && value !== undefined && value !== '') return value;
  }
  return null;
}

export function giveCookie(request: Request, response: Response, token: string, expires: Date): void {
  response.cookie(COOKIE, token, { ...cookieOptions(request), expires });
}

export function takeCookieBack(request: Request, response: Response): void {
  response.clearCookie(COOKIE, cookieOptions(request));
}

function cookieOptions(request: Request): CookieOptions {
  return { httpOnly: true, sameSite: 'strict', secure: request.secure, path: '/' };
}
