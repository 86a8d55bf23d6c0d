// A text's label, with the way to change it for those who may.
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { lowers } from '../../../libs/domain/privilege.js';
import { isFailure } from '../api/failure.js';
import type { LabelledSubject, Privilege } from '../api/records.js';
import { useChangeLabel } from '../api/use-change-label.js';
import { useMayIn } from '../api/use-may-in.js';
import { Dialog } from './dialog.js';
import { FailureNotice } from './failure-notice.js';
import form from './form.module.css';
import { Notice } from './notice.js';
import { PrivilegeLabel } from './privilege-label.js';
import classes from './privilege-label.module.css';
import { PRIVILEGE_READERS, PRIVILEGE_WORDS } from './privilege-words.js';

interface Props {
  storyId: string;
  subject: LabelledSubject;
  subjectId: string;
  privilege: Privilege;
  /** What carries it, e.g. a title; it tells several such bars apart. */
  of: string;
}

const LABELS = Object.keys(PRIVILEGE_WORDS) as Privilege[];

export function PrivilegeBar(props: Props) {
  const { storyId, privilege, of } = props;
  const [changing, setChanging] = useState(false);
  const mayRaise = useMayIn(storyId, 'privilege.raise');
  const mayLower = useMayIn(storyId, 'privilege.lower');
  const choices = LABELS.filter((to) => to !== privilege && (lowers(privilege, to) ? mayLower : mayRaise));
  return (
    <div className={classes.bar}>
      <PrivilegeLabel privilege={privilege} />
      {choices.length > 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`Change the label: ${of}`}
          onClick={() => setChanging(true)}
        >
          Label…
        </Button>
      )}
      <Dialog open={changing} onClose={() => setChanging(false)} title="Change the label">
        <ChangeLabel {...props} choices={choices} onDone={() => setChanging(false)} />
      </Dialog>
    </div>
  );
}

function ChangeLabel({
  subject,
  subjectId,
  privilege,
  of,
  choices,
  onDone,
}: Props & { choices: readonly Privilege[]; onDone: () => void }) {
  const [chosen, setChosen] = useState<Privilege | null>(null);
  const [reason, setReason] = useState('');
  const change = useChangeLabel();
  // Read again after a refusal, the label may be another than the one that was chosen from.
  const to = chosen !== null && choices.includes(chosen) ? chosen : null;
  const gives = to !== null && lowers(privilege, to);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (to === null) return;
    change.mutate({ subject, subjectId, from: privilege, to, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <p>
        {of} <PrivilegeLabel privilege={privilege} always />
      </p>
      <fieldset className={form.set}>
        <legend>From now on</legend>
        {choices.map((each) => (
          <label key={each} className={classes.choice}>
            <input type="radio" name="label" checked={to === each} onChange={() => setChosen(each)} />
            <span>{PRIVILEGE_WORDS[each]}</span>
            <span>{PRIVILEGE_READERS[each]}</span>
          </label>
        ))}
      </fieldset>
      {to !== null && !gives && <Notice tone="plain">Whoever may not read it under this label sees it no more.</Notice>}
      {gives && (
        <>
          <Notice tone="warn">
            {to === 'common_interest'
              ? 'This shares what is protected with partners to whom the material was opened.'
              : 'This gives protection up. What others have read by then cannot be taken back.'}
          </Notice>
          <Textarea
            label="Reason"
            description="Privileged itself; kept with your name."
            required
            rows={3}
            maxLength={4_000}
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
        </>
      )}
      {change.isError && (
        <FailureNotice error={change.error}>
          {isFailure(change.error, 'record/stale') && <p>The label has been read again: look at it once more.</p>}
        </FailureNotice>
      )}
      <div className={form.actions}>
        <Button variant="default" onClick={onDone}>
          Leave it
        </Button>
        <Button type="submit" loading={change.isPending} disabled={to === null || (gives && reason.trim() === '')}>
          Change the label
        </Button>
      </div>
    </form>
  );
}
