// Naming somebody whom the story is about.
import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { FailureNotice } from '../../ui/failure-notice.js';
import { SubjectFields, type SubjectFieldValues } from './subject-fields.js';
import classes from './subjects.module.css';
import { useAddSubject } from './use-add-subject.js';

export function AddSubject({ storyId, onDone }: { storyId: string; onDone: () => void }) {
  const [values, setValues] = useState<SubjectFieldValues>({ name: '', kind: 'organisation', contact: '' });
  const add = useAddSubject(storyId);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    add.mutate(values, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <SubjectFields values={values} onChange={setValues} />
      {add.isError && <FailureNotice error={add.error} />}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={add.isPending}>
          Add the subject
        </Button>
      </div>
    </form>
  );
}
