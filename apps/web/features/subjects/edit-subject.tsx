// Putting right what is known of a subject.
import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Subject } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { SubjectFields, type SubjectFieldValues } from './subject-fields.js';
import classes from './subjects.module.css';
import { useEditSubject } from './use-edit-subject.js';

export function EditSubject({ subject, onDone }: { subject: Subject; onDone: () => void }) {
  const [values, setValues] = useState<SubjectFieldValues>({
    name: subject.name,
    kind: subject.kind,
    contact: subject.contact,
  });
  const edit = useEditSubject();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    edit.mutate({ subject, ...values }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <SubjectFields values={values} onChange={setValues} />
      {edit.isError && (
        <FailureNotice error={edit.error}>
          {isFailure(edit.error, 'record/stale') && (
            <p>
              It now reads: {subject.name}. {subject.contact} Your words are kept here; saving again puts them in place
              of these.
            </p>
          )}
        </FailureNotice>
      )}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={edit.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
