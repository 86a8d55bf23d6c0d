// What a person typed into a date-and-time field, as the service takes it.

/** ISO 8601 with zone for a `datetime-local` value read by the reader's clock; undefined for an empty or broken one. */
export function momentOf(local: string): string | undefined {
  const moment = new Date(local);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}
