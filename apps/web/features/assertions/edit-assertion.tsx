// Saying how grave an assertion is, of what kind and about whom.
import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Assertion } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { Notice } from '../../ui/notice.js';
import { DetailFields, type Details } from './detail-fields.js';
import { useEditAssertion } from './use-edit-assertion.js';

interface Props {
  assertion: Assertion;
  open: boolean;
  onClose: () => void;
}

export function EditAssertion({ assertion, open, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title={`Assertion ${assertion.number}`}>
      <EditForm assertion={assertion} onClose={onClose} />
    </Dialog>
  );
}

const MILDNESS: readonly Assertion['gravity'][] = ['high', 'medium', 'low'];

function EditForm({ assertion, onClose }: Omit<Props, 'open'>) {
  const [before] = useState<Details>(() => detailsOf(assertion));
  const [details, setDetails] = useState(before);
  const edit = useEditAssertion(assertion.draftId, assertion.id);
  const lowers = MILDNESS.indexOf(details.gravity) > MILDNESS.indexOf(assertion.gravity);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    edit.mutate({ version: assertion.version, ...changed(before, details) }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <blockquote className={form.quote}>{assertion.words ?? assertion.quote}</blockquote>
      <DetailFields details={details} onDetails={setDetails} />
      {lowers && assertion.own && (
        <Notice tone="warn">You wrote words of this draft: a lower gravity needs another’s assent.</Notice>
      )}
      {edit.isError && (
        <FailureNotice error={edit.error}>
          {isFailure(edit.error, 'record/stale') && <p>It has been read again; what you entered is still here.</p>}
        </FailureNotice>
      )}
      <div className={form.actions}>
        <Button variant="default" onClick={onClose}>
          Leave it
        </Button>
        <Button type="submit" loading={edit.isPending}>
          Keep it
        </Button>
      </div>
    </form>
  );
}

function detailsOf({ gravity, category, chaseLevel, harms, about, jurisdictions, meaning }: Assertion): Details {
  return { gravity, category, chaseLevel, harms, about, jurisdictions, meaning };
}

/** Only what was changed is sent, so that it does not undo what somebody else said meanwhile. */
function changed(before: Details, after: Details): Partial<Details> {
  const keys = Object.keys(after) as (keyof Details)[];
  return Object.fromEntries(
    keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).map((key) => [key, after[key]]),
  );
}
