// Which moments does a wall clock somewhere show, and how far is it ahead of UTC?

const DAY = 86_400_000;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;

/** The reading of a wall clock as if it hung in UTC, in milliseconds; null for the thirtieth of February and its like. */
export function wallOf(local: string): number | null {
  const [, year, month, day, hour, minute, second = '0'] = LOCAL.exec(local) ?? [];
  if (year === undefined) return null;
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
  const again = new Date(wall).toISOString();
  return again.startsWith(`${year}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}`) ? wall : null;
}

/** Every moment at which clocks in the zone show `wall`: none, one or two, in order. */
export function momentsAt(wall: number, timeZone: string): number[] {
  // Whatever offset holds at that hour holds a day before or a day after it.
  const offsets = new Set([wall - DAY, wall + DAY].map((around) => offsetAt(around, timeZone)));
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((moment) => moment + offsetAt(moment, timeZone) === wall)
    .sort((one, other) => one - other);
}

/** How far clocks in the zone are ahead of UTC at a moment, in milliseconds. */
export function offsetAt(moment: number, timeZone: string): number {
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

/** What the format writes for each part of a moment. */
export function partsOf(format: Intl.DateTimeFormat, at: Date): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = format.formatToParts(at);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}
