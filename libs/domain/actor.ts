// Who acts: a person in a newsroom, or the program itself on a newsroom's behalf.
import type { Role } from '#domain/vocabulary.js';

/** `personId` is null only for the program itself, whose role is `system`. */
export interface Actor {
  readonly newsroomId: string;
  readonly personId: string | null;
  readonly name: string;
  readonly role: Role | 'system';
}

/** The program acting in the background for one newsroom. */
export function systemActor(newsroomId: string): Actor {
  return { newsroomId, personId: null, name: 'Nightlawyer', role: 'system' };
}
