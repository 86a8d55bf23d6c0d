// A name for each request, sent back to the caller and written into the log.
import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const HEADER = 'X-Request-Id';

export function nameRequest(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader(HEADER, randomUUID());
  next();
}

export function requestIdOf(request: Request): string {
  return String(request.res?.getHeader(HEADER) ?? '');
}
