// By when does the letter want what it asks for, and is that dealt with? Its own times, as clocks.
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Letter, LetterLimit } from '../../api/records.js';
import { useLetterLimits } from '../../api/use-letter-limits.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { LimitClock } from '../../ui/limit-clock.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import classes from './letter-limits.module.css';
import { useSettleLimit } from './use-settle-limit.js';

export function LetterLimits({ letter, zone }: { letter: Letter; zone: string | undefined }) {
  const limits = useLetterLimits(letter);
  if (limits.isError) return <FailureNotice error={limits.error} />;
  const items = limits.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <ul className={classes.limits} aria-label="Time limits of the letter">
      {items.map((limit) => (
        <Limit key={limit.id} limit={limit} zone={zone} />
      ))}
    </ul>
  );
}

function Limit({ limit, zone }: { limit: LetterLimit; zone: string | undefined }) {
  const settle = useSettleLimit(limit);
  const { due, open, settledAt, settledByName, abilities } = limit;
  return (
    <li className={classes.limit} data-settled={settledAt !== null || undefined}>
      <LimitClock due={due} what="Time limit" open={open} />
      {settledAt !== null && (
        <Mark tone="good">
          Dealt with: {settledByName}, <Moment at={settledAt} zone={zone} />
        </Mark>
      )}
      {settledAt === null && !open && (
        <span className={classes.history}>Had passed long before the letter came in.</span>
      )}
      {open && abilities.settle && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconCheck size={13} aria-hidden />}
          title="It was answered, or nothing more will be said to it: nobody is reminded of it any more."
          loading={settle.isPending}
          onClick={() => settle.mutate()}
        >
          Dealt with
        </Button>
      )}
      {abilities.reopen && (
        <Button size="compact-xs" variant="subtle" loading={settle.isPending} onClick={() => settle.mutate()}>
          Take back
        </Button>
      )}
      {settle.isError && <FailureNotice error={settle.error} />}
    </li>
  );
}
