// The strict policy every answer carries; scripts and styles of our own page run by a nonce, nothing else runs.
import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';

const NONCE = 'nightlawyerNonce';

export function nonceOf(response: Response): string {
  return String(response.locals[NONCE]);
}

export function giveNonce(_request: Request, response: Response, next: NextFunction): void {
  response.locals[NONCE] = randomBytes(16).toString('base64');
  next();
}

/** `upgradeInsecureRequests` stays off: the service may be reached over plain HTTP on its own machine. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
      styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  crossOriginEmbedderPolicy: true,
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
});
