// A moment as a date-and-time field shows it.

/** `2026-11-24T18:00` by the reader's own clock, for a `datetime-local` field. */
export function localOf(moment: Date): string {
  const here = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return here.toISOString().slice(0, 16);
}
