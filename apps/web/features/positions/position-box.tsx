// What do we say to this allegation, who wrote it, and has somebody else approved it?
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AnsweredAllegation } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { PositionForm } from './position-form.js';
import { POSITION_WORDS } from './position-words.js';
import classes from './positions.module.css';
import { useApprovePosition } from './use-approve-position.js';

interface Props {
  letterId: string;
  answer: AnsweredAllegation;
  zone: string | undefined;
  /** False among many others: then nothing is asked before somebody wants to write. */
  alone?: boolean;
}

/** Give it the allegation's id as `key`: what is typed belongs to that allegation alone. */
export function PositionBox({ letterId, answer, zone, alone = false }: Props) {
  const [writing, setWriting] = useState(false);
  const approve = useApprovePosition(letterId, answer.allegationId);
  const { position, abilities, number } = answer;
  const mayWrite = abilities['position.write'] === true;
  if (mayWrite && (writing || (alone && position === null))) {
    return <PositionForm letterId={letterId} answer={answer} onDone={() => setWriting(false)} alone={alone} />;
  }
  if (position === null) {
    return (
      <section
        data-answer
        className={alone ? `${classes.box} ${classes.spaced}` : undefined}
        aria-label={`Answer to ${number}`}
      >
        {mayWrite ? (
          <Button size="compact-sm" variant="default" onClick={() => setWriting(true)}>
            Answer it
          </Button>
        ) : (
          <p className={classes.none}>No answer is approved yet.</p>
        )}
      </section>
    );
  }
  return (
    <section
      data-answer
      className={alone ? `${classes.box} ${classes.spaced}` : classes.holdings}
      aria-label={`Answer to ${number}`}
    >
      <p className={classes.line}>
        <strong>{POSITION_WORDS[position.position]}</strong>
        {position.approvedAt === null ? <Mark tone="warn">Not approved</Mark> : <Mark tone="good">Approved</Mark>}
      </p>
      {position.response !== '' && <p className={classes.response}>{position.response}</p>}
      <p className={classes.by}>
        {position.writtenByName === null ? 'Written' : `Written by ${position.writtenByName}`},{' '}
        <Moment at={position.writtenAt} zone={zone} />
        {position.approvedAt !== null && (
          <>
            {' · '}approved{position.approvedByName !== null && ` by ${position.approvedByName}`},{' '}
            <Moment at={position.approvedAt} zone={zone} />
          </>
        )}
        {position.approvedAt === null &&
          abilities['position.approve'] !== true &&
          ' · a lawyer who did not write it must approve it'}
      </p>
      {approve.isError && <FailureNotice error={approve.error} />}
      <div className={classes.line}>
        {abilities['position.approve'] === true && (
          <Button size="compact-sm" loading={approve.isPending} onClick={() => approve.mutate(position.version)}>
            Approve
          </Button>
        )}
        {mayWrite && (
          <Button size="compact-sm" variant="default" onClick={() => setWriting(true)}>
            Change
          </Button>
        )}
      </div>
    </section>
  );
}
