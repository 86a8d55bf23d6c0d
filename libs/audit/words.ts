// How an audit entry is put into words: one phrase an event, said with the names that its reader may know.
import type { AuditEvent } from '#domain/audit-events.js';

type EventName = AuditEvent['event'];
type PayloadOf<Name extends EventName> = Extract<AuditEvent, { event: Name }>['payload'];

/** What an id in a payload can stand for. */
export type NamedKind =
  'story' | 'draft' | 'letter' | 'evidence' | 'exchange' | 'subject' | 'person' | 'assertion' | 'allegation';

/** Says what an id stands for: by its name where the reader may see it, else by what kind of thing it is. */
export type Say = Readonly<Record<NamedKind, (id: string) => string>> & {
  /** `version 4 of the draft “…”` */
  readonly version: (draftId: string, sha256: string) => string;
  /** Said to those who may see stories; nothing to others. */
  readonly only: (words: string) => string;
};

/** The phrase that follows the actor's name. */
export type Phrases = { readonly [Name in EventName]: (payload: PayloadOf<Name>, say: Say) => string };

/** `2 allegations`, `1 allegation` */
export function some(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** A code as it is read: `defensible_if_changed` is `defensible if changed`. */
export function spelled(code: string): string {
  return code.replaceAll(/[_-]/g, ' ');
}
