// What moment is meant by a wall clock somewhere, and how is a moment said in words there?
import { Refusal } from '#domain/errors.js';
import { isTimeZone } from '#domain/time-zone.js';

const MINUTE = 60_000;
const DAY = 86_400_000;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

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

/** The reading of a wall clock as if it hung in UTC, in milliseconds; null for the thirtieth of February and its like. */
function wallOf(local: string): number | null {
  const [, year, month, day, hour, minute, second = '0'] = LOCAL.exec(local) ?? [];
  if (year === undefined) return null;
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const again = new Date(wall).toISOString();
  return again.startsWith(`${year}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}`) ? wall : null;
}

/** Every moment at which clocks in the zone show `wall`: none, one or two, in order. */
function momentsAt(wall: number, timeZone: string): number[] {
  // Whatever offset holds at that hour holds a day before or a day after it.
  const offsets = new Set([wall - DAY, wall + DAY].map((around) => offsetAt(around, timeZone)));
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((moment) => moment + offsetAt(moment, timeZone) === wall)
    .sort((one, other) => one - other);
}

/** How far clocks in the zone are ahead of UTC at a moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  const whole = Math.floor(moment / 1000) * 1000;
  const part = partsOf(format, new Date(whole));
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(part(type));
  const shown = [number('year'), number('month') - 1, number('day')] as const;
  return Date.UTC(...shown, number('hour'), number('minute'), number('second')) - whole;
}

function partsOf(format: Intl.DateTimeFormat, at: Date): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = format.formatToParts(at);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
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
