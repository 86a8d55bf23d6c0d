// On what day, at what hour and in whose time does a deadline fall?
import { addMonths, addWorkingDays, isoDay, nextWeekday, writtenDate } from './calendar.js';
import type { Due } from '../segment-kinds.js';

/** When and where a letter was written, as far as its head tells. */
export interface LetterDate {
  /** Days since 1 January 1970. */
  readonly day: number;
  /** Minutes since midnight, where a mail header tells. */
  readonly minute?: number;
  /** IANA name, or an offset as a mail header writes it. */
  readonly zone?: string;
}

const HEAD = 3000;
const MAIL_DATE = /^[ \t]*(?:date|sent)[ \t]{0,3}:[ \t]*(.{6,60})$/im;

/** The date a letter bears: that of a mail header, else the first one in its head. */
export function letterDate(text: string): LetterDate | undefined {
  const head = text.slice(0, HEAD);
  const header = MAIL_DATE.exec(head)?.[1];
  const salutation = /^[ \t]*(?:dear|sirs?\b|to whom)/im.exec(head)?.index ?? HEAD;
  const day =
    writtenDate(header ?? '', undefined) ??
    writtenDate(head.slice(0, salutation), undefined) ??
    writtenDate(head, undefined);
  if (day === undefined) return undefined;
  const clock = /\b(\d{1,2}):(\d{2})/.exec(header ?? '');
  const offset = /[+-]\d{4}\b/.exec(header ?? '')?.[0];
  return {
    day,
    ...(clock !== null && { minute: Number(clock[1]) * 60 + Number(clock[2]) }),
    ...(offset !== undefined ? { zone: `${offset.slice(0, 3)}:${offset.slice(3)}` } : zoneOf(text.slice(0, 60_000))),
  };
}

const ZONES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:BST|GMT|(?:London|British|UK) (?:summer )?time)\b/i, 'Europe/London'],
  [/\b(?:E[SD]?T|(?:US )?Eastern(?: (?:standard|daylight))?(?: time)?|New York time)\b/, 'America/New_York'],
  [/\b(?:C[SD]T|Central(?: (?:standard|daylight))? [Tt]ime|CT)\b/, 'America/Chicago'],
  [/\b(?:M[SD]T|Mountain(?: (?:standard|daylight))? [Tt]ime)\b/, 'America/Denver'],
  [/\b(?:P[SD]?T|Pacific(?: (?:standard|daylight))?(?: [Tt]ime)?)\b/, 'America/Los_Angeles'],
  [/\b(?:IST|Indian [Ss]tandard [Tt]ime)\b/, 'Asia/Kolkata'],
  [/\b(?:Irish|Dublin) time\b/i, 'Europe/Dublin'],
  [/\b(?:CES?T|Central European (?:[Ss]ummer )?[Tt]ime|(?:Berlin|Paris) time)\b/, 'Europe/Berlin'],
  [/\b(?:AE[SD]T|Sydney time)\b/, 'Australia/Sydney'],
  [/\b(?:UTC|Zulu)\b/, 'UTC'],
];

function zoneOf(text: string): { zone?: string } {
  const zone = ZONES.find(([pattern]) => pattern.test(text))?.[1];
  return zone === undefined ? {} : { zone };
}

const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  'twenty-one': 21,
  'twenty-four': 24,
  'twenty-eight': 28,
  thirty: 30,
  'forty-eight': 48,
  sixty: 60,
  'seventy-two': 72,
  ninety: 90,
};
const PERIOD = new RegExp(
  String.raw`\b(\d{1,3}|${Object.keys(COUNTS)
    .sort((a, b) => b.length - a.length)
    .join(
      '|',
    )})(?:[ -]?\([^)]{1,24}\))?\s+(?:(calendar|clear|business|working|court)\s+)?(?:(?:and )?further\s+)?(hours?|days?|weeks?|months?)\b`,
  'i',
);
const CLOCK =
  /\b(\d{1,2})(?:[:.](\d{2}))?\s?(a|p)\.?\s?m\b|\b([01]?\d|2[0-3])[:.]([0-5]\d)(?=\s?(?:hrs|hours|\b))|\b([01]\d|2[0-3])([0-5]\d)\s?(?:hrs|hours)\b|\b(noon|midday|midnight)\b/i;
const CLOSE =
  /\b(?:close of (?:business|play|the (?:working )?day|trading)|end of (?:business|(?:the )?(?:working )?day|today|play)|cob|eod)\b/i;
/** When offices are taken to shut. */
const CLOSE_OF_BUSINESS = '17:00';

/** When the time limit in `text` runs out; undefined where the day cannot be told from the sentence and `written`. */
export function dueDate(text: string, written: LetterDate | undefined): Due | undefined {
  const zone = zoneOf(text).zone ?? written?.zone;
  const inZone = zone === undefined ? {} : { zone };
  const time = clockIn(text) ?? (CLOSE.test(text) ? CLOSE_OF_BUSINESS : undefined);
  const day = dayIn(text, written?.day);
  if (day !== undefined) return { date: isoDay(day), ...(time !== undefined && { time }), ...inZone };
  const period = PERIOD.exec(text);
  if (period === null || written === undefined) return undefined;
  return { ...afterPeriod(period, written, time), ...inZone };
}

/** The day that a sentence names, in figures, by its weekday or as today or tomorrow. */
function dayIn(text: string, since: number | undefined): number | undefined {
  const limit = /\b(?:by|before|until|till|than|on)\b/i.exec(text)?.index ?? 0;
  const said = text.slice(limit);
  const date = writtenDate(said, since);
  if (date !== undefined || since === undefined) return date;
  if (/\btomorrow\b/i.test(said)) return since + 1;
  if (/\b(?:today|tonight|this (?:evening|afternoon)|end of (?:the )?day)\b/i.test(said)) return since;
  const weekday = /\b(?:(mon|tues|wednes|thurs|fri|satur|sun)day)\b/i.exec(said)?.[1];
  return weekday === undefined ? undefined : nextWeekday(since, weekday);
}

function clockIn(text: string): string | undefined {
  const found = CLOCK.exec(text);
  if (found === null) return undefined;
  const [, hour, minute, half, hour24, minute24, military, militaryMinute, named] = found;
  if (named !== undefined) return named.toLowerCase() === 'midnight' ? '24:00' : '12:00';
  if (hour24 !== undefined) return `${hour24.padStart(2, '0')}:${minute24 ?? '00'}`;
  if (military !== undefined) return `${military}:${militaryMinute ?? '00'}`;
  const hours = (Number(hour) % 12) + (half?.toLowerCase() === 'p' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute ?? '00'}`;
}

/** A period runs from the letter; where a mail tells its minute, hours are counted to the minute. */
function afterPeriod(period: RegExpExecArray, written: LetterDate, time: string | undefined): Due {
  const [, number = '', sort, unit = ''] = period;
  const count = COUNTS[number.toLowerCase()] ?? Number(number);
  const at = time === undefined ? {} : { time };
  if (/^hour/i.test(unit)) {
    if (written.minute === undefined) return { date: isoDay(written.day + Math.ceil(count / 24)), ...at };
    const minutes = written.minute + count * 60;
    const clock = `${String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return { date: isoDay(written.day + Math.floor(minutes / 1440)), time: clock };
  }
  if (/^month/i.test(unit)) return { date: isoDay(addMonths(written.day, count)), ...at };
  if (/^(?:business|working|court|clear)$/i.test(sort ?? ''))
    return { date: isoDay(addWorkingDays(written.day, count)), ...at };
  return { date: isoDay(written.day + count * (/^week/i.test(unit) ? 7 : 1)), ...at };
}
