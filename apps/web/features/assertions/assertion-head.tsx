// One assertion: its words, how grave they are, why they were flagged, and where they stand.
import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { Assertion } from '../../api/records.js';
import { STANDING_WORDS, standingOf } from '../../ui/assertion-standing.js';
import { GRAVITY_WORDS } from '../../ui/assertion-words.js';
import { Clock } from '../../ui/clock.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Notice } from '../../ui/notice.js';
import { CATEGORY_WORDS, CHASE_WORDS, HARM_WORDS, STATE_WORDS } from '../../ui/review-words.js';
import { whyMarked } from '../../ui/words.js';
import classes from './assertions.module.css';
import { useSettleGravity } from './use-edit-assertion.js';

interface Props {
  assertion: Assertion;
  zone: string | undefined;
  mayReview: boolean;
  onStep: (by: -1 | 1) => void;
}

export function AssertionHead({ assertion, zone, mayReview, onStep }: Props) {
  const { number, gravity, words, quote, state, origin, reasons, dueAt, assigneeName } = assertion;
  const standing = STANDING_WORDS[standingOf(assertion)];
  return (
    <div className={classes.head}>
      <div className={classes.line}>
        <h2 className={classes.title}>Assertion {number}</h2>
        <Mark tone={standing.tone}>
          <span aria-hidden>{standing.sign}</span> {standing.words}
        </Mark>
        <Mark tone={gravity === 'high' ? 'bad' : gravity === 'medium' ? 'warn' : 'plain'}>
          {GRAVITY_WORDS[gravity]} gravity
        </Mark>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label="Previous assertion" onClick={() => onStep(-1)}>
          <IconChevronUp size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label="Next assertion" onClick={() => onStep(1)}>
          <IconChevronDown size={16} aria-hidden />
        </ActionIcon>
      </div>
      <blockquote className={classes.words}>{words ?? quote}</blockquote>
      {words !== null && words !== quote && <p className={classes.was}>When it was marked: “{quote}”</p>}
      {mayReview && assertion.pendingGravity !== null && <PendingGravity assertion={assertion} />}
      <dl className={classes.facts}>
        <dt>State</dt>
        <dd>
          {STATE_WORDS[state]}
          {assigneeName !== null && `: ${assigneeName}`}{' '}
          {dueAt !== null && (state === 'queued' || state === 'with_lawyer') && (
            <Clock at={dueAt} zone={zone} what="due" />
          )}
        </dd>
        <dt>Kind</dt>
        <dd>
          {CATEGORY_WORDS[assertion.category]} · {CHASE_WORDS[assertion.chaseLevel]} ·{' '}
          {assertion.harms.map((harm) => HARM_WORDS[harm]).join(', ')}
        </dd>
        <About assertion={assertion} />
        {assertion.meaning !== '' && (
          <>
            <dt>Meaning</dt>
            <dd>{assertion.meaning}</dd>
          </>
        )}
        <dt>{origin === 'machine' ? 'Flagged for' : 'Marked by'}</dt>
        <dd>{origin === 'machine' ? whyMarked(reasons) : 'a person'}</dd>
      </dl>
    </div>
  );
}

function About({ assertion: { about, subjects, jurisdictions } }: { assertion: Assertion }) {
  const names = [...new Set([...subjects.map(({ name }) => name), ...about])];
  return (
    <>
      {names.length > 0 && (
        <>
          <dt>About</dt>
          <dd>{names.join(', ')}</dd>
        </>
      )}
      {jurisdictions.length > 0 && (
        <>
          <dt>Where</dt>
          <dd>{jurisdictions.join(', ')}</dd>
        </>
      )}
    </>
  );
}

function PendingGravity({ assertion }: { assertion: Assertion }) {
  const settle = useSettleGravity(assertion.draftId, assertion.id);
  const { pendingGravity, own, version } = assertion;
  if (pendingGravity === null) return null;
  return (
    <Notice tone="warn">
      <p>
        A writer of the draft would call its gravity {GRAVITY_WORDS[pendingGravity].toLowerCase()}.{' '}
        {own && 'Somebody who wrote none of it has to assent.'}
      </p>
      {settle.isError && <FailureNotice error={settle.error} />}
      <div className={classes.commands}>
        {!own && (
          <Button size="compact-xs" loading={settle.isPending} onClick={() => settle.mutate({ version, assent: true })}>
            Assent
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          loading={settle.isPending}
          onClick={() => settle.mutate({ version, assent: false })}
        >
          {own ? 'Take it back' : 'Refuse'}
        </Button>
      </div>
    </Notice>
  );
}
