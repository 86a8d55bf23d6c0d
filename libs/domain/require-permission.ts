// Refuses an act in the words of the catalogue, where the table of permissions has an obstacle to it.
import type { Actor } from '#domain/actor.js';
import { type ErrorCode, Refusal } from '#domain/errors.js';
import { type Obstacle, obstacleTo, type Permission, type Relations } from '#domain/permissions.js';

const CODES: Readonly<Record<Obstacle, ErrorCode>> = {
  role: 'session/forbidden',
  keyboard: 'sign-off/session-only',
  'not-own': 'session/forbidden',
  wrote: 'assertion/own-words',
  tookPart: 'override/same-person',
};

/** `codes` says it more exactly where the thing has a refusal of its own. */
export function requireAs(
  actor: Actor,
  permission: Permission,
  relations: Relations,
  codes: Partial<Record<Obstacle, ErrorCode>> = {},
  details?: Readonly<Record<string, unknown>>,
): void {
  const obstacle = obstacleTo(actor, permission, relations);
  if (obstacle !== null) throw new Refusal(codes[obstacle] ?? CODES[obstacle], details);
}
