// How large and how deep may a request be, before anybody looks at what it says?
import type { NextFunction, Request, Response } from 'express';
import { Refusal } from '#domain/errors.js';

/** Bytes of a JSON body: a long article with all its blocks fits many times over. */
export const MAX_JSON = '8mb';
/** Bytes of a browser's reports on breaches of the policy. */
export const MAX_REPORT = '16kb';
/** Characters of an address with its query; the longest of ours is under 200. */
const MAX_ADDRESS = 2_048;
/** Objects and lists within one another; ours go five deep. */
const MAX_DEPTH = 16;

export function limitAddress(request: Request, _response: Response, next: NextFunction): void {
  if (request.originalUrl.length > MAX_ADDRESS)
    next(new Refusal('request/address-too-long', { characters: MAX_ADDRESS }));
  else next();
}

/** To be put behind the parser, which itself takes any depth. */
export function limitDepth(request: Request, _response: Response, next: NextFunction): void {
  if (isDeeper(request.body, MAX_DEPTH)) next(new Refusal('request/too-deep', { levels: MAX_DEPTH }));
  else next();
}

/** Level by level, since a function that calls itself would end where the depth it measures ends it. */
function isDeeper(body: unknown, levels: number): boolean {
  let level = [body].filter(isContainer);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === levels) return true;
    level = level.flatMap((container): unknown[] => Object.values(container)).filter(isContainer);
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
