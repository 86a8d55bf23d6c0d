// Which day is meant? Days as counted from 1 January 1970, so that no clock of this machine comes into it.

const DAY = 86_400_000;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The number of a day, or undefined where there is no such day. `month` counts from 1. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.getTime() / DAY : undefined;
}

/** `2026-05-14`. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function yearOf(day: number): number {
  return new Date(day * DAY).getUTCFullYear();
}

/** The first day of that name after `day`. `name` is a weekday in English, in full or by its first three letters. */
export function nextWeekday(day: number, name: string): number | undefined {
  const wanted = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
  if (wanted === -1) return undefined;
  const ahead = (wanted - new Date(day * DAY).getUTCDay() + 7) % 7;
  return day + (ahead === 0 ? 7 : ahead);
}

/** `count` days on that are neither Saturday nor Sunday; holidays are not known here. */
export function addWorkingDays(day: number, count: number): number {
  let at = day;
  for (let left = Math.min(count, 400); left > 0;) {
    at += 1;
    const weekday = new Date(at * DAY).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return at;
}

/** The same day of a later month, or that month's last. */
export function addMonths(day: number, count: number): number {
  const from = new Date(day * DAY);
  const month = from.getUTCMonth() + count;
  const last = new Date(Date.UTC(from.getUTCFullYear(), month + 1, 0)).getUTCDate();
  return Date.UTC(from.getUTCFullYear(), month, Math.min(from.getUTCDate(), last)) / DAY;
}

const NAMED = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const DAY_FIRST = new RegExp(
  String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:day\s+of\s+|of\s+)?(${NAMED})\b\.?(?:,?\s+(\d{4})\b)?`,
  'i',
);
const MONTH_FIRST = new RegExp(String.raw`\b(${NAMED})\b\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(\d{4})\b)?`, 'i');
const NUMBERS = /\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b|\b(\d{4})-(\d{2})-(\d{2})\b/;

/**
 * The first date written out in `text`. Without a year it is the next such day on or after `since`. In figures the day
 * is taken to stand first unless it cannot; undefined where none is found.
 */
export function writtenDate(text: string, since: number | undefined): number | undefined {
  const dayFirst = DAY_FIRST.exec(text);
  const monthFirst = MONTH_FIRST.exec(text);
  if (dayFirst !== null && (monthFirst === null || dayFirst.index <= monthFirst.index))
    return dated(dayFirst[3], dayFirst[2], dayFirst[1], since);
  if (monthFirst !== null) return dated(monthFirst[3], monthFirst[1], monthFirst[2], since);
  const figures = NUMBERS.exec(text);
  if (figures === null) return undefined;
  const [, first, second, year, isoYear, isoMonth, isoDate] = figures.map(Number);
  if (isoYear !== undefined && !Number.isNaN(isoYear)) return dayOf(isoYear, isoMonth ?? 0, isoDate ?? 0);
  return dayOf(year ?? 0, second ?? 0, first ?? 0) ?? dayOf(year ?? 0, first ?? 0, second ?? 0);
}

function dated(year: string | undefined, month = '', day = '', since?: number): number | undefined {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (year !== undefined) return dayOf(Number(year), number, Number(day));
  if (since === undefined) return undefined;
  const same = dayOf(yearOf(since), number, Number(day));
  return same !== undefined && same >= since ? same : dayOf(yearOf(since) + 1, number, Number(day));
}
