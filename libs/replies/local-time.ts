// What moment is meant by a wall clock somewhere, and how is a moment said in words there?
import { Refusal } from '#domain/errors.js';
import { isTimeZone } from '#domain/time-zone.js';
import { momentsAt, offsetAt, partsOf, wallOf } from '#domain/wall-clock.js';

const MINUTE = 60_000;

/** A time to answer as a person names it: a moment with its offset, or the hour on a wall clock. */
export type NamedTime =
  { at: string; timeZone?: string | undefined } | { local: string; timeZone?: string | undefined };

export interface ZonedMoment {
  readonly at: Date;
  /** IANA name, as it was given. */
  readonly timeZone: string;
}

/**
 * The moment that is meant. An hour that the clocks skip is refused; of an hour that comes twice the second is taken, for
 * whoever is asked must not be overtaken by the earlier one. `otherwise` is the zone where none is given.
 * @throws Refusal `request/invalid`, naming the field and what is wrong with it
 */
export function momentOf(named: NamedTime, otherwise: string): ZonedMoment {
  const timeZone = named.timeZone ?? otherwise;
  if (!isTimeZone(timeZone)) throw refused('timeZone', `${timeZone} is not an IANA time zone`);
  if ('at' in named) return { at: new Date(named.at), timeZone };
  const wall = wallOf(named.local);
  if (wall === null) throw refused('local', `${named.local} is no day and hour of the calendar`);
  const at = momentsAt(wall, timeZone).at(-1);
  if (at === undefined)
    throw refused('local', `there is no ${named.local} in ${timeZone}: the clocks go forward over that hour`);
  return { at: new Date(at), timeZone };
}

/** For example `18:00 on Tuesday 24 November 2026 (Europe/London time, UTC+00:00)`. */
export function inWords({ at, timeZone }: ZonedMoment): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const part = partsOf(format, at);
  const day = `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
  const zone = timeZone === 'UTC' ? 'UTC' : `${timeZone} time, UTC${offsetInWords(offsetAt(at.getTime(), timeZone))}`;
  return `${part('hour')}:${part('minute')} on ${day} (${zone})`;
}

/** For example `24 November 2026`. */
export function dayInWords({ at, timeZone }: ZonedMoment): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, calendar: 'gregory', dateStyle: 'long' }).format(at);
}

function offsetInWords(offset: number): string {
  const minutes = Math.abs(Math.round(offset / MINUTE));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '−' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function refused(field: string, problem: string): Refusal {
  const message = `The deadline cannot be understood: ${problem}.`;
  return new Refusal('request/invalid', { fields: [{ field: `deadline.${field}`, problem }] }, { message });
}
