// What a privilege label does: who reads beneath it, who may change it, and which one a new text gets.
import type { Actor } from '#domain/actor.js';
import { may } from '#domain/permissions.js';
import type { Privilege } from '#domain/vocabulary.js';

/** From the widest to the narrowest circle of readers. */
const CIRCLES: readonly Privilege[] = ['none', 'common_interest', 'work_product', 'privileged'];

/**
 * True where the change gives protection up, or shares what is protected: only a lawyer makes it, and for a written reason.
 * To share in a common interest is always among it, also where nothing was protected before.
 */
export function lowers(from: Privilege, to: Privilege): boolean {
  return to === 'common_interest' ? from !== to : CIRCLES.indexOf(to) < CIRCLES.indexOf(from);
}

/**
 * How far somebody reads beneath labels; the policies of the tables go by it.
 * `on`: everything. `own`: work product and common interest in stories they belong to, and what they recorded themselves.
 * `shared`: common interest only. Empty: nothing that is labelled.
 */
export type Sight = 'on' | 'own' | 'shared' | '';

export function sightOf(actor: Actor): Sight {
  if (actor.via === 'system') return 'on';
  // A program's token was given for drafts, whatever its person may read.
  if (actor.via === 'token') return '';
  if (actor.partnerOf !== undefined || actor.role === 'partner') return 'shared';
  if (may(actor, 'advice.read')) return 'on';
  return may(actor, 'evidence.read') ? 'own' : '';
}

/** What a lawyer adds to a story's file is work for its defence, unless they say otherwise. */
export function defaultPrivilege(actor: Actor): Privilege {
  return may(actor, 'opinion.give') ? 'work_product' : 'none';
}
