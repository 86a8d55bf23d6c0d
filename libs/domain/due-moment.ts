// When does a time limit run out that a letter sets by the clock on its own wall?
import { isTimeZone } from '#domain/time-zone.js';
import { momentsAt, wallOf } from '#domain/wall-clock.js';

/** A time limit as it was read. */
export interface ReadDue {
  /** `2031-05-21`. */
  readonly date: string;
  /** `16:00`; `24:00` is midnight at the end of that day. Without it the day as a whole is meant. */
  readonly time?: string;
  /** IANA name, or an offset such as `+05:30`. */
  readonly zone?: string;
}

export interface DueMoment {
  readonly at: Date;
  /** In which it is meant: the letter's own, or the one given for letters that name none. */
  readonly timeZone: string;
  /** No hour was named: it runs out as the day does. */
  readonly wholeDay: boolean;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const OFFSET = /^([+-])(\d{2}):(\d{2})$/;

/**
 * The moment; `otherwise` is the zone of a letter that names none. An hour that the clocks skip counts from before they
 * do, and of one that comes twice the first is taken: better early than late. Undefined where it is no day of the calendar.
 */
export function dueMoment({ date, time, zone }: ReadDue, otherwise: string): DueMoment | undefined {
  const endsDay = time === undefined || time === '24:00';
  const wall = wallOf(`${date}T${endsDay ? '00:00' : time}`);
  if (wall === null) return undefined;
  const shown = endsDay ? wall + DAY : wall;
  const wholeDay = time === undefined;
  const [, sign, hours, minutes] = OFFSET.exec(zone ?? '') ?? [];
  if (zone !== undefined && sign !== undefined) {
    const offset = (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === '-' ? -1 : 1);
    return { at: new Date(shown - offset), timeZone: zone, wholeDay };
  }
  const timeZone = zone !== undefined && isTimeZone(zone) ? zone : otherwise;
  const [at] = [...momentsAt(shown, timeZone), ...momentsAt(shown - 60 * MINUTE, timeZone)];
  return at === undefined ? undefined : { at: new Date(at), timeZone, wholeDay };
}
