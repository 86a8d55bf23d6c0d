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
 * @param timeZone IANA name; the reader's own zone where none is known
 */
export function clockWords(at: number, now: number, timeZone?: string): string {
  const part = (moment: number, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(moment);
  const day: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
  const time = `${part(at, { hour: '2-digit', minute: '2-digit' })} ${placeOf(timeZone)}`;
  const [then, today] = [part(at, day), part(now, day)];
  return then === today && Math.abs(at - now) < LONG ? time : `${then.replace(',', '')}, ${time}`;
}

/** The city that names the zone. */
function placeOf(timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}
