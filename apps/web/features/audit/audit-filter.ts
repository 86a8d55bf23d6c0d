// What of the audit log is looked at. It stands in the address, so that it can be sent to somebody.
import type { EventName } from './event-words.js';

export interface AuditFilter {
  event?: EventName | undefined;
  /** Whose acts, by id. */
  person?: string | undefined;
  /** A record that entries name, by id. */
  about?: string | undefined;
  /** Days by the reader's own clock, `2026-11-22`; both belong to it. */
  from?: string | undefined;
  to?: string | undefined;
}
