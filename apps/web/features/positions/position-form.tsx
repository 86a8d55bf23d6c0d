// Writing what we say to one allegation.
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { AnsweredAllegation } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { needsWords, type Position, POSITION_MEANINGS, POSITION_WORDS } from './position-words.js';
import classes from './positions.module.css';
import { useTakePosition } from './use-take-position.js';

interface Props {
  letterId: string;
  answer: AnsweredAllegation;
  alone: boolean;
  onDone: () => void;
}

export function PositionForm({ letterId, answer, alone, onDone }: Props) {
  const known = answer.position;
  const [position, setPosition] = useState<Position | null>(known?.position ?? null);
  const [response, setResponse] = useState(known?.response ?? '');
  // Of the answer that was read when the writing began, or that the last refusal showed.
  const [read, setRead] = useState(known?.version ?? null);
  const take = useTakePosition(letterId, answer.allegationId);
  const overtaken = isFailure(take.error, 'record/stale');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (position === null) return;
    take.mutate({ position, response, version: read }, { onSuccess: onDone });
  };
  const takeOver = () => {
    setRead(known?.version ?? null);
    take.reset();
  };
  return (
    <form
      onSubmit={submit}
      data-answer
      className={alone ? `${classes.box} ${classes.spaced}` : classes.box}
      aria-label={`Answer to ${answer.number}`}
    >
      <fieldset className={classes.choices}>
        <legend>What we say to it</legend>
        {(Object.keys(POSITION_WORDS) as Position[]).map((one) => (
          <label key={one} className={classes.choice} title={POSITION_MEANINGS[one]}>
            <input
              type="radio"
              name={`position-${answer.allegationId}`}
              value={one}
              required
              checked={position === one}
              onChange={() => setPosition(one)}
            />
            {POSITION_WORDS[one]}
          </label>
        ))}
      </fieldset>
      {position !== null && (
        <>
          <p className={classes.meaning}>{POSITION_MEANINGS[position]}</p>
          <Textarea
            label="Our answer"
            description={
              needsWords(position)
                ? 'As the other side will read it. It needs words before it is approved.'
                : 'As the other side will read it; may be left empty.'
            }
            autosize
            minRows={3}
            maxLength={20_000}
            value={response}
            onChange={(event) => setResponse(event.currentTarget.value)}
          />
        </>
      )}
      {take.isError && (
        <FailureNotice error={take.error}>
          {overtaken && known !== null && (
            <>
              <p>
                {known.writtenByName} wrote meanwhile: {POSITION_WORDS[known.position]}. {known.response}
              </p>
              <p>Your words are kept here.</p>
              <Button size="compact-sm" variant="default" onClick={takeOver}>
                I have read it; let me save mine
              </Button>
            </>
          )}
        </FailureNotice>
      )}
      {(position !== null || !alone || known !== null) && (
        <div className={`${classes.line} ${classes.end}`}>
          {(!alone || known !== null) && (
            <Button size="compact-sm" variant="subtle" onClick={onDone}>
              Cancel
            </Button>
          )}
          <Button type="submit" size="compact-sm" disabled={overtaken} loading={take.isPending}>
            Save the answer
          </Button>
        </div>
      )}
    </form>
  );
}
