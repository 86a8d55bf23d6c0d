// A deadline as a clock: how long there is still, and what the clock says then.
import { IconClock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './clock.module.css';
import { clockWords, untilWords } from './time-words.js';
import { useNow } from './use-now.js';

const SOON_MILLISECONDS = 2 * 60 * 60_000;

interface Props {
  at: string;
  /** IANA zone in which it is meant; the reader's own where none is known. */
  zone?: string | undefined;
  /** What it is the time of, e.g. “Runs”. */
  what?: string;
}

export function Clock({ at, zone, what }: Props) {
  const now = useNow();
  const moment = Date.parse(at);
  if (Number.isNaN(moment)) return <span>{at}</span>;
  return (
    <ClockLine at={at} left={moment - now} what={what}>
      <strong>{untilWords(moment, now)}</strong>, {clockWords(moment, now, zone)}
    </ClockLine>
  );
}

interface LineProps {
  at: string;
  /** Milliseconds until then. */
  left: number;
  what: string | undefined;
  /** It has passed, and was not to pass. */
  missed?: boolean;
  children: ReactNode;
}

export function ClockLine({ at, left, what, missed = false, children }: LineProps) {
  const when = left < 0 ? (missed ? 'missed' : 'past') : left < SOON_MILLISECONDS ? 'soon' : 'later';
  return (
    <span className={classes.clock} data-when={when}>
      <IconClock size={13} aria-hidden className={classes.icon} />
      <span>
        {what !== undefined && `${what} `}
        <time dateTime={at}>{children}</time>
      </span>
    </span>
  );
}
