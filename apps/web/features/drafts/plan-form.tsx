// At what hour is it to run?
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Draft } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { momentOf } from '../../ui/moment-of.js';
import { Moment } from '../../ui/moment.js';
import classes from './drafts.module.css';
import { usePlanDraft } from './use-plan-draft.js';

interface Props {
  /** As it now is, so that a second try after a refusal is about what was read since. */
  draft: Draft;
  zone: string;
  onDone: () => void;
}

export function PlanForm({ draft, zone, onDone }: Props) {
  const [hour, setHour] = useState('');
  const plan = usePlanDraft();
  const plannedAt = momentOf(hour);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (plannedAt !== undefined) plan.mutate({ draft, plannedAt }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      {draft.plannedAt !== null && (
        <p>
          Planned for <Moment at={draft.plannedAt} zone={zone} />.
        </p>
      )}
      <TextInput
        type="datetime-local"
        label="Runs at"
        description="By your own clock."
        required
        value={hour}
        onChange={(event) => setHour(event.currentTarget.value)}
      />
      {plannedAt !== undefined && (
        <p className={classes.soft}>
          That is <Moment at={plannedAt} zone={zone} />.
        </p>
      )}
      {plan.isError && (
        <FailureNotice error={plan.error}>
          {isFailure(plan.error, 'record/stale') && <p>The draft has been read again: look at it, then plan it.</p>}
        </FailureNotice>
      )}
      <div className={classes.actions}>
        {draft.plannedAt !== null && (
          <Button
            variant="default"
            size="sm"
            disabled={plan.isPending}
            onClick={() => plan.mutate({ draft, plannedAt: null }, { onSuccess: onDone })}
          >
            No hour yet
          </Button>
        )}
        <Button type="submit" size="sm" loading={plan.isPending}>
          Plan it
        </Button>
      </div>
    </form>
  );
}
