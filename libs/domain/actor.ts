// Who acts: a person in a newsroom, a partner's person in a story shared with theirs, or the program itself on a newsroom's behalf.
import type { Role } from '#domain/vocabulary.js';

/** `personId` is null only for the program itself, whose role is `system`. */
export interface Actor {
  /** The newsroom whose rows are seen: for a partner the story's owner, not their own. */
  readonly newsroomId: string;
  readonly personId: string | null;
  /** A partner's carries their newsroom in brackets. */
  readonly name: string;
  readonly role: ActingRole;
  /** A person at the keyboard, a program with that person's token, or the program itself. R4: only a session rules, signs or overrides. */
  readonly via: 'session' | 'token' | 'system';
  /** The actor's own newsroom, when they read in another's story that was shared with it. */
  readonly partnerOf?: string;
  readonly sessionId?: string;
  /** When they last gave their password or second factor. */
  readonly confirmedAt?: Date;
}

/** `partner` is nobody's membership: it is what a person of another newsroom is in a story shared with theirs. */
export type ActingRole = Role | 'partner' | 'system';

/** An actor who is a person. */
export type PersonActor = Actor & { readonly personId: string };

/** The program acting in the background for one newsroom. */
export function systemActor(newsroomId: string): Actor {
  return { newsroomId, personId: null, name: 'Nightlawyer', role: 'system', via: 'system' };
}
