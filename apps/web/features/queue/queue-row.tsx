// One assertion that waits: how grave, in what words, where, by when, and with whom.
import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { QueuedAssertion } from '../../api/records.js';
import { GRAVITY_WORDS } from '../../ui/assertion-words.js';
import { Clock } from '../../ui/clock.js';
import { Mark, type Tone } from '../../ui/mark.js';
import classes from './queue.module.css';

const GRAVITY_TONES: Readonly<Record<QueuedAssertion['gravity'], Tone>> = { high: 'bad', medium: 'warn', low: 'plain' };

interface Props {
  item: QueuedAssertion;
  current: boolean;
  /** Null where it cannot be taken. */
  chosen: boolean | null;
  busy: boolean;
  onCurrent: () => void;
  onChosen: (chosen: boolean) => void;
  onMove: (move: 'take' | 'release') => void;
  onAssign: () => void;
}

export function QueueRow({ item, current, chosen, busy, onCurrent, onChosen, onMove, onAssign }: Props) {
  const { commands, own, timeZone } = item;
  return (
    <tr className={classes.row} data-queued={item.id} aria-current={current || undefined} onFocus={onCurrent}>
      <td className={classes.choose}>
        {chosen !== null && (
          <Checkbox
            size="xs"
            checked={chosen}
            aria-label={`Choose assertion ${item.number}: ${item.quote}`}
            onChange={(event) => onChosen(event.currentTarget.checked)}
          />
        )}
      </td>
      <td className={classes.gravity}>
        <Mark tone={GRAVITY_TONES[item.gravity]}>{GRAVITY_WORDS[item.gravity]}</Mark>
      </td>
      <td className={classes.what}>
        <Link to="/drafts/$draftId" params={{ draftId: item.draftId }} search={{ assertion: item.id }} data-open>
          {item.quote}
        </Link>
        <p className={classes.meta}>
          {item.storyTitle} · {item.draftTitle}
          {own && ' · you wrote in this draft, so another lawyer must rule on it'}
        </p>
      </td>
      <td className={classes.when}>
        {item.dueAt !== null && <Clock at={item.dueAt} zone={timeZone} what="Wanted" />}
        {item.plannedAt !== null && <Clock at={item.plannedAt} zone={timeZone} what="Runs" />}
        {item.dueAt === null && item.plannedAt === null && <span className={classes.meta}>No time set</span>}
      </td>
      <td className={classes.who}>{item.assigneeName ?? <span className={classes.meta}>Nobody yet</span>}</td>
      <td className={classes.acts}>
        {commands.includes('take') && (
          <Button size="compact-xs" variant="light" loading={busy} onClick={() => onMove('take')}>
            Take
          </Button>
        )}
        {commands.includes('assign') && (
          <Button size="compact-xs" variant="default" onClick={onAssign}>
            Assign
          </Button>
        )}
        {commands.includes('release') && (
          <Button size="compact-xs" variant="default" loading={busy} onClick={() => onMove('release')}>
            Release
          </Button>
        )}
      </td>
    </tr>
  );
}
