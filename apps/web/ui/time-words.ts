// How a moment reads against the clock: how long there is still, and what the clock will say then.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Beyond this, hours and minutes say nothing any more. */
const LONG = 2 * DAY;

/** `in 2 h 10 min`, `in 3 days`, `now`, `40 min ago`. Both in milliseconds since the epoch. */
export function untilWords(at: number, now: number): string {
  const away = Math.abs(at - now);
  if (away < MINUTE / 2) return 'now';
  const length = lengthWords(away);
  return at > now ? `in ${length}` : `${length} ago`;
}

function lengthWords(milliseconds: number): string {
  if (milliseconds >= LONG) return `${Math.round(milliseconds / DAY)} days`;
  const minutes = Math.max(1, Math.round(milliseconds / MINUTE));
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/**
 * `18:00 London`; with the day where it is not today there: `Tue 24 Nov, 18:00 London`.
 * @param timeZone IANA name, or an offset such as `+05:30`; the reader's own where none is known
 */
export function clockWords(at: number, now: number, timeZone = ownZone()): string {
  const time = `${shownIn(timeZone, at, TIME)} ${placeOf(timeZone)}`;
  const [then, today] = [shownIn(timeZone, at, DAY_SHOWN), shownIn(timeZone, now, DAY_SHOWN)];
  return then === today && Math.abs(at - now) < LONG ? time : `${then.replace(',', '')}, ${time}`;
}

/** `end of today, London`, `end of Fri 12 Jun, London`: of a day as a whole, that runs out at `at`. */
export function dayEndWords(at: number, now: number, timeZone = ownZone()): string {
  const [then, today] = [shownIn(timeZone, at - MINUTE, DAY_SHOWN), shownIn(timeZone, now, DAY_SHOWN)];
  const day = then === today && Math.abs(at - now) < LONG ? 'today' : then.replace(',', '');
  return `end of ${day}, ${placeOf(timeZone)}`;
}

/**
 * What the reader's own clock shows then; null where it shows the same as the one there. With the day only where it is another
 * than was said: the one there, or of a day as a whole the one that ends.
 */
export function hereWords(at: number, timeZone: string, wholeDay = false, own = ownZone()): string | null {
  const [day, time] = [shownIn(own, at, DAY_SHOWN), shownIn(own, at, TIME)];
  if (day === shownIn(timeZone, at, DAY_SHOWN) && time === shownIn(timeZone, at, TIME)) return null;
  const said = shownIn(timeZone, wholeDay ? at - MINUTE : at, DAY_SHOWN);
  return `${day === said ? '' : `${day.replace(',', '')}, `}${time} ${placeOf(own)}`;
}

const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const DAY_SHOWN: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
const OFFSET = /^([+-])(\d{2}):(\d{2})$/;

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Not every browser tells the time at a bare offset: the clock in UTC is moved on by it. */
function shownIn(timeZone: string, moment: number, options: Intl.DateTimeFormatOptions): string {
  const [, sign, hours, minutes] = OFFSET.exec(timeZone) ?? [];
  if (sign === undefined) return new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(moment);
  const ahead = (Number(hours) * HOUR + Number(minutes) * MINUTE) * (sign === '-' ? -1 : 1);
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(moment + ahead);
}

/** The city that names the zone, or the offset that is one. */
function placeOf(timeZone: string): string {
  if (OFFSET.test(timeZone)) return `UTC${timeZone.replace('-', '−')}`;
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
