// Why is the hold accepted, dismissed or released? Only those who may read advice read the answer.
import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Hold } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { HoldReason } from './hold-reason.js';
import { ACT_WORDS } from './hold-words.js';
import { type HoldAct, useDecideHold } from './use-holds.js';

interface Props {
  hold: Hold;
  act: HoldAct;
  held: string;
  onDone: () => void;
}

export function DecideHold({ hold, act, held, onDone }: Props) {
  const [reason, setReason] = useState('');
  const decide = useDecideHold();
  const { says, button } = ACT_WORDS[act];
  // Read again after a refusal, it may be that nothing is left to decide.
  const possible = hold.abilities[act];
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    decide.mutate({ hold, act, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <p>
        On {held}. {says}
      </p>
      <HoldReason value={reason} onChange={setReason} />
      {decide.isError && (
        <FailureNotice error={decide.error}>
          {isFailure(decide.error, 'record/stale') && <p>It has been read again: look at it once more, then decide.</p>}
        </FailureNotice>
      )}
      {!possible && <p className={form.soft}>Somebody else has decided on it in the meantime.</p>}
      <div className={form.actions}>
        <Button variant="default" onClick={onDone}>
          Leave it
        </Button>
        <Button type="submit" loading={decide.isPending} disabled={!possible || reason.trim() === ''}>
          {button}
        </Button>
      </div>
    </form>
  );
}
