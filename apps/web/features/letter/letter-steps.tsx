// How far is the letter: read, split, linked? And if a step was given up, why?
import { Button, Progress } from '@mantine/core';
import { IconCheck, IconCircle, IconCircleDot, IconX } from '@tabler/icons-react';
import { ApiFailure, sentenceFor } from '../../api/failure.js';
import type { Letter, LetterStep } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { STEP_WORDS } from '../../ui/words.js';
import classes from './letter-head.module.css';
import { useRetryLetter } from './use-retry-letter.js';

const ICONS = {
  waiting: IconCircle,
  pending: IconCircle,
  running: IconCircleDot,
  done: IconCheck,
  failed: IconX,
} as const;

/** Nothing once the letter is linked: then the counts say it all. */
export function LetterSteps({ letter }: { letter: Letter }) {
  if (letter.status === 'linked') return null;
  return (
    <>
      <ol className={classes.steps} aria-label="Steps">
        {letter.steps.map((step) => (
          <Step key={step.step} step={step} />
        ))}
      </ol>
      {letter.status === 'failed' && <GivenUp letter={letter} />}
    </>
  );
}

function Step({ step: { step, state, progress, attempts } }: { step: LetterStep }) {
  const Icon = ICONS[state];
  return (
    <li className={classes.step} data-state={state}>
      <Icon size={14} aria-hidden />
      <span>
        {STEP_WORDS[step]}
        {state === 'running' && ` · ${progress} %`}
        {state === 'pending' && ' · waiting its turn'}
        {state === 'done' && ' · done'}
        {state === 'failed' && ' · failed'}
        {state !== 'done' && attempts > 1 && ` · try ${attempts}`}
      </span>
      <Progress
        className={classes.bar}
        size={3}
        value={state === 'done' ? 100 : progress}
        color={state === 'failed' ? 'red' : undefined}
        aria-label={STEP_WORDS[step]}
      />
    </li>
  );
}

function GivenUp({ letter }: { letter: Letter }) {
  const retry = useRetryLetter(letter.id);
  const code = letter.failure ?? 'service/failed';
  const reason = retry.error ?? new ApiFailure(code, sentenceFor(code), 0);
  return (
    <FailureNotice error={reason}>
      {letter.abilities['letter.retry'] === true && (
        <Button className={classes.again} size="xs" loading={retry.isPending} onClick={() => retry.mutate()}>
          Try again
        </Button>
      )}
    </FailureNotice>
  );
}
