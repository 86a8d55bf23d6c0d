// May this request have been made by another site's page? Browsers say where a request comes from; programs say nothing.
import type { NextFunction, Request, Response } from 'express';
import { Refusal } from '#domain/errors.js';

const OURS = new Set(['same-origin', 'none']);

/**
 * Refuses what another site asks of the API through somebody's browser, reading included, so that no page elsewhere learns
 * even from the time an answer takes. A link that is followed is let in: a sign-in provider sends people back that way.
 * This is a second wall: cookies are `SameSite=Strict`, and the guard compares the origin of whatever changes something.
 */
export function refuseCrossSite(request: Request, _response: Response, next: NextFunction): void {
  const site = request.headers['sec-fetch-site'];
  if (!request.path.startsWith('/api/') || site === undefined || OURS.has(site) || isFollowedLink(request)) next();
  else next(new Refusal('request/foreign-origin'));
}

function isFollowedLink({ method, headers }: Request): boolean {
  return method === 'GET' && headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
