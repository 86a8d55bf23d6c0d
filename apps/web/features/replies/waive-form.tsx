// Why need it not be put to them?
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import classes from './replies.module.css';
import { useVersionRead } from './use-version-read.js';
import { useWaiveReply } from './use-waive-reply.js';

interface Props {
  storyId: string;
  assertionId: string;
  subjectId: string;
  /** Of the request that stands; null where none does. */
  version: number | null;
  onDone: () => void;
}

export function WaiveForm({ storyId, assertionId, subjectId, version, onDone }: Props) {
  const [reason, setReason] = useState('');
  const waive = useWaiveReply(storyId);
  const read = useVersionRead(version, waive.error);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const of = read === null ? {} : { version: read };
    waive.mutate({ assertionId, subjectId, reason, ...of }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Textarea
        label="Reason for waiving"
        description="At least ten characters. Kept with your name."
        required
        autosize
        minRows={2}
        minLength={10}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {waive.isError && (
        <FailureNotice error={waive.error}>
          {isFailure(waive.error, 'record/stale') && <p>What stands now is shown above. Your words are kept here.</p>}
        </FailureNotice>
      )}
      <div className={classes.actions}>
        <Button type="submit" size="sm" color="red" loading={waive.isPending}>
          Waive it
        </Button>
      </div>
    </form>
  );
}
