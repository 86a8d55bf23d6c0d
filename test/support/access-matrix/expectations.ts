// Who gets what from every route, written from the rules of the house and not from the service: read them as a lawyer would.
// A route that stands in none of them fails the test.
import type { AccessRule } from './access-rule.js';
import { DECIDING } from './deciding-rules.js';
import { NEWSROOM } from './newsroom-rules.js';
import { READING } from './reading-rules.js';
import { WORKING } from './working-rules.js';

export const RULES: readonly AccessRule[] = [...READING, ...WORKING, ...DECIDING, ...NEWSROOM];

/** Routes that are not asked here, each with the reason and where it is. */
export const NOT_ASKED: Readonly<Record<string, string>> = {
  'GET /events': 'it has no end; sharing.spec and sign-in.spec listen to it',
};
