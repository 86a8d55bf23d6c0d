// Who acts: a person in a newsroom, or the program itself on a newsroom's behalf.
import type { Role } from '#domain/vocabulary.js';

/** `personId` is null only for the program itself, whose role is `system`. */
export interface Actor {
  readonly newsroomId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly role: Role | 'system';
  /** A person at the keyboard, a program with that person's token, or the program itself. R4: only a session rules, signs or overrides. */
  readonly via: 'session' | 'token' | 'system';
}

/** An actor who is a person. */
export type PersonActor = Actor & { readonly personId: string };

/** The program acting in the background for one newsroom. */
export function systemActor(newsroomId: string): Actor {
  return { newsroomId, personId: null, name: 'Nightlawyer', role: 'system', via: 'system' };
}
