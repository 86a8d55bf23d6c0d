// Where a session's token travels: a cookie for browsers, a bearer header for scripts.
import type { CookieOptions, Request, Response } from 'express';

/** `__Host-` binds a cookie to this one host and to TLS; browsers refuse it where it came in another way. */
const PREFIX = '__Host-';
const SESSION = 'nightlawyer';
const DEVICE = 'nightlawyer-device';
const DEVICE_MILLISECONDS = 400 * 86_400_000;

export function tokenOf(request: Request): string | null {
  return /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? cookieOf(request, SESSION);
}

/** The word by which a browser is known that signed in here before. */
export function deviceOf(request: Request): string | null {
  return cookieOf(request, DEVICE);
}

export function giveCookie(request: Request, response: Response, token: string, expires: Date): void {
  const { prefix, options } = wayOf(request);
  response.cookie(prefix + SESSION, token, { ...options, expires });
}

export function giveDevice(request: Request, response: Response, device: string): void {
  const { prefix, options } = wayOf(request);
  response.cookie(prefix + DEVICE, device, { ...options, maxAge: DEVICE_MILLISECONDS });
}

export function takeCookieBack(request: Request, response: Response): void {
  const { prefix, options } = wayOf(request);
  response.clearCookie(prefix + SESSION, options);
}

/** Where the application keeps the address at which people reach it. */
export const PUBLIC_URL = 'nightlawyer public url';

/** Over TLS, as the request or the installation's own address says; or on this machine, as far as browsers take that for as good. */
export function isGuarded(request: Request): boolean {
  if (request.secure || isPublicHost(request)) return true;
  return isLoopback(request.hostname) && !isSafari(request);
}

/** A proxy on another machine is not believed about TLS; but who asks for the host that was named as https came through it. */
function isPublicHost({ app, headers }: Request): boolean {
  const address: unknown = app.get(PUBLIC_URL);
  return typeof address === 'string' && address.startsWith('https:') && new URL(address).host === headers.host;
}

function wayOf(request: Request): { prefix: string; options: CookieOptions } {
  const secure = isGuarded(request);
  return { prefix: secure ? PREFIX : '', options: { httpOnly: true, sameSite: 'strict', secure, path: '/' } };
}

/** Where guarded cookies travel, one without its guard may have been planted by another host, and is not looked at. */
function cookieOf(request: Request, name: string): string | null {
  const wanted = isGuarded(request) ? PREFIX + name : name;
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [found, value] = pair.trim().split('=', 2);
    if (found === wanted && value !== undefined && value !== '') return value;
  }
  return null;
}

function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d+){3}$/.test(host) || /^\[?::1\]?$/.test(host)
  );
}

/** It keeps no `Secure` cookie that came over plain HTTP, not even from the machine it runs on. */
function isSafari(request: Request): boolean {
  const agent = request.headers['user-agent'] ?? '';
  return agent.includes('Safari/') && !/Chrom(e|ium)\//.test(agent);
}
