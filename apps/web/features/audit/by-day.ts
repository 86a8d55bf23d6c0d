// Entries under the day on which they were written, by the reader's own clock.
import type { AuditEntry } from '../../api/records.js';

export interface AuditDay {
  /** As said at its head, e.g. `Sunday 22 November 2026`. */
  day: string;
  entries: AuditEntry[];
}

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Keeps the order. A day whose entries do not follow one another, as after a clock was set back, is said again. */
export function byDay(entries: readonly AuditEntry[], format: Intl.DateTimeFormat = DAY): AuditDay[] {
  const days: AuditDay[] = [];
  for (const entry of entries) {
    const day = format.format(new Date(entry.at));
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
