// What a cell of the matrix says: put or not, the clock that runs, the answer, and whether the copy carries it.
import { VisuallyHidden } from '@mantine/core';
import type { ReplyCell } from '../../api/records.js';
import { Clock } from '../../ui/clock.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { counted } from '../../ui/words.js';
import { carriedBy, carriedWords, STANDING_TONES, STANDING_WORDS, standingOf } from './cell-standing.js';
import classes from './reply-grid.module.css';

export function StandingOfCell({ cell, zone }: { cell: ReplyCell | undefined; zone: string }) {
  const standing = standingOf(cell);
  if (cell === undefined) {
    return (
      <span className={classes.meta}>
        <span aria-hidden>–</span>
        <VisuallyHidden>{STANDING_WORDS.aside}</VisuallyHidden>
      </span>
    );
  }
  const tries = cell.attempts.filter(({ earlier }) => earlier === null).length;
  return (
    <div className={classes.standing}>
      <Mark tone={STANDING_TONES[standing]}>{STANDING_WORDS[standing]}</Mark>
      {!cell.about && <span className={classes.meta}>no longer said to be about them</span>}
      {cell.outcome === 'awaiting' && cell.deadlineAt !== null && (
        <Clock at={cell.deadlineAt} zone={cell.timeZone ?? zone} />
      )}
      {cell.putAt !== null && (
        <span className={classes.meta}>
          put <Moment at={cell.putAt} zone={cell.timeZone ?? zone} />
          {tries > 0 && ` · ${counted(tries, 'attempt')}`}
        </span>
      )}
      {cell.answer !== '' && <q className={classes.answer}>{cell.answer}</q>}
      {cell.outcome === 'waived' && <span className={classes.meta}>{cell.reason}</span>}
      <CarriedMark cell={cell} />
    </div>
  );
}

/** Whether the copy carries the answer. */
export function CarriedMark({ cell }: { cell: ReplyCell }) {
  const carried = carriedBy(cell);
  if (carried === null) return null;
  return <Mark tone={carried === 'holds' ? 'done' : 'bad'}>{carriedWords(cell)}</Mark>;
}
