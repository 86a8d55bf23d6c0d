// Why may the story go on?
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { LegalStop } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { useMay } from '../../api/use-may.js';
import { NewLabel, type NewPrivilege } from '../../ui/new-label.js';
import classes from './legal-stops.module.css';
import { STOP_WORDS } from './stop-words.js';
import { useLiftStop } from './use-lift-stop.js';

export function LiftStop({ stop, onDone }: { stop: LegalStop; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const [privilege, setPrivilege] = useState<NewPrivilege>();
  const lawyer = useMay('opinion.give');
  const lift = useLiftStop();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    lift.mutate({ stop, reason, privilege }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p>
        {STOP_WORDS[stop.kind]}: {stop.reference}
      </p>
      <Textarea
        label="Reason"
        description="Kept for ever, with your name."
        required
        autosize
        minRows={3}
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <NewLabel value={privilege} otherwise={lawyer ? 'work_product' : 'none'} onChange={setPrivilege} />
      {lift.isError && <FailureNotice error={lift.error} />}
      {stop.liftedAt !== null && <p>{stop.liftedByName} has lifted it in the meantime.</p>}
      <div className={classes.actions}>
        <Button type="submit" size="sm" disabled={stop.liftedAt !== null} loading={lift.isPending}>
          Lift it
        </Button>
      </div>
    </form>
  );
}
