// What stands between one assertion and one subject, in full: how it was put, what they said, and what happened before.
import type { Exchange, ReplyAttempt, ReplyCell } from '../../api/records.js';
import { Clock } from '../../ui/clock.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { STANDING_TONES, STANDING_WORDS, standingOf } from './cell-standing.js';
import classes from './replies.module.css';
import { CarriedMark } from './standing-of-cell.js';

interface Props {
  cell: ReplyCell | undefined;
  zone: string;
  exchanges: readonly Exchange[];
}

export function ReplyFacts({ cell, zone, exchanges }: Props) {
  const standing = standingOf(cell);
  const there = cell?.timeZone ?? zone;
  const titleOf = (id: string) => exchanges.find((exchange) => exchange.id === id)?.title ?? 'a recorded message';
  return (
    <div className={classes.facts}>
      <Mark tone={STANDING_TONES[standing]}>{STANDING_WORDS[standing]}</Mark>
      {cell !== undefined && (
        <>
          {!cell.about && <p className={classes.soft}>It is no longer said to be about them.</p>}
          {cell.outcome === 'awaiting' && cell.deadlineAt !== null && (
            <Clock at={cell.deadlineAt} zone={there} what="To answer" />
          )}
          {cell.putAt !== null && (
            <p className={classes.soft}>
              Put <Moment at={cell.putAt} zone={there} /> by {cell.putByName}
              {cell.deadlineAt !== null && (
                <>
                  , to be answered by <Moment at={cell.deadlineAt} zone={there} />
                </>
              )}
              {cell.sentExchangeId !== null && `, in “${titleOf(cell.sentExchangeId)}”`}
            </p>
          )}
          {cell.wording !== '' && <p className={classes.said}>{cell.wording}</p>}
          {cell.outcome === 'waived' && (
            <p>
              Waived by {cell.putByName}: {cell.reason}
            </p>
          )}
          {(cell.answer !== '' || cell.answerExchangeId !== null) && (
            <>
              <p className={classes.label}>
                What they said
                {cell.answeredAt !== null && (
                  <>
                    , <Moment at={cell.answeredAt} zone={there} />
                  </>
                )}
                {cell.answerExchangeId !== null && `, in “${titleOf(cell.answerExchangeId)}”`}
              </p>
              {cell.answer !== '' && <p className={classes.said}>{cell.answer}</p>}
            </>
          )}
          <CarriedMark cell={cell} />
          {cell.reflectedWords !== null && <p className={classes.said}>“{cell.reflectedWords}”</p>}
          {cell.reflected === 'not_needed' && <p className={classes.soft}>{cell.reason}</p>}
          {cell.attempts.length > 0 && <History attempts={cell.attempts} zone={there} />}
        </>
      )}
    </div>
  );
}

function History({ attempts, zone }: { attempts: readonly ReplyAttempt[]; zone: string }) {
  return (
    <>
      <h3 className={classes.label}>Attempts and earlier rounds</h3>
      <ul className={classes.history}>
        {attempts.map(({ id, at, channel, note, personName, earlier }) => (
          <li key={id}>
            <Moment at={at} zone={zone} />, {personName}:{' '}
            {earlier === null ? (
              `${channel}${note === '' ? '' : `. ${note}`}`
            ) : (
              <>
                {earlier.outcome === 'waived' ? `waived (${earlier.reason})` : `put: “${earlier.wording}”`}
                {earlier.answer !== '' && ` They said: “${earlier.answer}”`}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
