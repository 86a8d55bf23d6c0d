// By when does the letter want what it asks for? Its own times, as clocks.
import type { Letter, Segment } from '../../api/records.js';
import { useLetterSegments } from '../../api/use-letter-segments.js';
import { Clock } from '../../ui/clock.js';
import classes from './letter-times.module.css';

const MINUTE = 60_000;

interface Time {
  at: string;
  zone: string | undefined;
  /** What runs out then, in the letter's words. */
  quotes: string[];
}

export function LetterTimes({ letter, zone }: { letter: Letter; zone: string | undefined }) {
  const segments = useLetterSegments(letter.id, letter.status);
  const times = timesOf(segments.data?.items ?? [], zone);
  if (times.length === 0) return null;
  return (
    <ul className={classes.times} aria-label="Times the letter sets">
      {times.map(({ at, zone: meant, quotes }) => (
        <li key={at} title={quotes.join('\n\n')}>
          <Clock at={at} zone={meant} what="Wanted" />
        </li>
      ))}
    </ul>
  );
}

/** Each moment once, the first first. A day as a whole is shown by its last minute. */
function timesOf(segments: readonly Segment[], zone: string | undefined): Time[] {
  const times = new Map<string, Time>();
  for (const { due, quote } of segments) {
    if (due === null) continue;
    const at = due.wholeDay ? new Date(Date.parse(due.at) - MINUTE).toISOString() : due.at;
    const known = times.get(at);
    if (known !== undefined) known.quotes.push(quote);
    // Not every browser tells the time at a bare offset.
    else times.set(at, { at, zone: /^[+-]/.test(due.timeZone) ? zone : due.timeZone, quotes: [quote] });
  }
  return [...times.values()].sort((one, other) => one.at.localeCompare(other.at));
}
