// Where do the words stand in this version, and who says so? A doubt is settled here by a person (R2).
import { Button } from '@mantine/core';
import { isFailure } from '../../api/failure.js';
import type { Assertion } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Notice } from '../../ui/notice.js';
import { PLACEMENT_WORDS } from '../../ui/review-words.js';
import classes from './assertions.module.css';
import type { usePlaceAssertion } from './use-place-assertion.js';

interface Props {
  assertion: Assertion;
  /** The version's text. */
  text: string;
  /** Where a place in the text is, in words, e.g. `paragraph 4`. */
  whereIs: (offset: number) => string;
  mayDecide: boolean;
  place: ReturnType<typeof usePlaceAssertion>;
}

export function PlacementNotice({ assertion, text, whereIs, mayDecide, place }: Props) {
  const { placement, state } = assertion;
  if (placement === null) return <p className={classes.meta}>It is still being placed in this version.</p>;
  const { status, start, decision, candidates } = placement;
  const over = state === 'dismissed' || state === 'withdrawn';
  const doubtful =
    !over && (status === 'ambiguous' || status === 'gone' || (status === 'changed' && decision === null));
  const where = start === null ? '' : `, ${whereIs(start)}`;
  if (!doubtful) {
    return (
      <p className={classes.meta}>
        {decision === 'reattached' ? 'Put in its place by a person' : PLACEMENT_WORDS[status]}
        {decision === 'confirmed' && ', confirmed by a person'}
        {where}
      </p>
    );
  }
  const decide = (wanted: Parameters<typeof place.mutate>[0]) => place.mutate(wanted);
  return (
    <Notice tone={status === 'changed' ? 'warn' : 'bad'}>
      <p>
        {PLACEMENT_WORDS[status]}
        {where}.
      </p>
      {mayDecide && (
        <>
          <ul className={classes.candidates}>
            {candidates.map((span) => (
              <li key={span.start} className={classes.candidate}>
                <span>
                  “{text.slice(span.start, span.end)}”, {whereIs(span.start)}
                </span>
                <Button
                  size="compact-xs"
                  loading={place.isPending}
                  onClick={() =>
                    decide({ assertion, decision: 'reattached', span: { start: span.start, end: span.end } })
                  }
                >
                  Here
                </Button>
              </li>
            ))}
          </ul>
          <p>Or mark its words in the article with the mouse and put it there.</p>
          <div className={classes.commands}>
            {status === 'changed' && (
              <Button
                size="compact-xs"
                loading={place.isPending}
                onClick={() => decide({ assertion, decision: 'confirmed' })}
              >
                Yes, these words
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="default"
              loading={place.isPending}
              onClick={() => decide({ assertion, decision: 'let_go' })}
            >
              It is no longer asserted
            </Button>
          </div>
        </>
      )}
      {place.isError && place.variables.assertion.id === assertion.id && (
        <FailureNotice error={place.error}>
          {isFailure(place.error, 'record/stale') && <p>It has been read again: look at it once more.</p>}
        </FailureNotice>
      )}
    </Notice>
  );
}
