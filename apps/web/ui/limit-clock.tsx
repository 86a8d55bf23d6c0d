// A letter's time limit as a clock: the letter's own, and the reader's beside it where that shows something else.
import type { Due } from '../api/records.js';
import { ClockLine } from './clock.js';
import classes from './clock.module.css';
import { clockWords, dayEndWords, hereWords, untilWords } from './time-words.js';
import { useNow } from './use-now.js';

interface Props {
  due: Due;
  /** What it is the time limit of, e.g. “Time limit”. */
  what: string;
  /** Nobody has dealt with it yet. */
  open: boolean;
}

export function LimitClock({ due: { at, timeZone, wholeDay }, what, open }: Props) {
  const now = useNow();
  const moment = Date.parse(at);
  const here = hereWords(moment, timeZone, wholeDay);
  const passed = moment < now;
  return (
    <ClockLine at={at} left={moment - now} what={passed ? `${what} passed` : what} missed={open}>
      <strong>{untilWords(moment, now)}</strong>,{' '}
      {wholeDay ? dayEndWords(moment, now, timeZone) : clockWords(moment, now, timeZone)}
      {here !== null && (
        <>
          {' '}
          <span className={classes.here}>({here})</span>
        </>
      )}
    </ClockLine>
  );
}
