// To which lawyer, and by when?
import { Button, Radio, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { QueuedAssertion } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { momentOf } from '../../ui/moment-of.js';
import { Waiting } from '../../ui/waiting.js';
import classes from './queue.module.css';
import { useAssign } from './use-assign.js';
import { useLawyers } from './use-lawyers.js';

interface Props {
  /** As it now is, so that a second try after a refusal is about what was read since. */
  item: QueuedAssertion;
  onDone: () => void;
}

export function AssignForm({ item, onDone }: Props) {
  const lawyers = useLawyers(item.id);
  const assign = useAssign();
  const [personId, setPersonId] = useState(item.assignedTo ?? '');
  const [due, setDue] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    assign.mutate({ item, personId, dueAt: momentOf(due) }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <blockquote className={classes.words}>{item.quote}</blockquote>
      {lawyers.isError && <FailureNotice error={lawyers.error} />}
      {lawyers.isPending && <Waiting what="the lawyers" />}
      {lawyers.data?.items.length === 0 && (
        <p className={classes.none}>No lawyer sees this story who has not written in the draft.</p>
      )}
      {lawyers.data !== undefined && lawyers.data.items.length > 0 && (
        <Radio.Group label="Lawyer" required value={personId} onChange={setPersonId}>
          <Stack gap="xs" mt="xs">
            {lawyers.data.items.map((lawyer) => (
              <Radio
                key={lawyer.personId}
                value={lawyer.personId}
                label={lawyer.role === 'outside_counsel' ? `${lawyer.name} (outside counsel)` : lawyer.name}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <TextInput
        type="datetime-local"
        label="Wanted by"
        description={item.dueAt === null ? 'By your own clock.' : 'By your own clock. Left empty, it stays as it is.'}
        value={due}
        onChange={(event) => setDue(event.currentTarget.value)}
      />
      {assign.isError && (
        <FailureNotice error={assign.error}>
          {isFailure(assign.error, 'record/stale') && (
            <p>It has been read again: look at it once more, then assign it.</p>
          )}
        </FailureNotice>
      )}
      <div className={classes.formActions}>
        <Button type="submit" size="sm" disabled={personId === ''} loading={assign.isPending}>
          Assign it
        </Button>
      </div>
    </form>
  );
}
