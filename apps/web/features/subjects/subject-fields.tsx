// Who somebody is, for the right of reply.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Subject } from '../../api/records.js';
import { SUBJECT_KINDS } from './subject-words.js';

export type SubjectFieldValues = Pick<Subject, 'name' | 'kind' | 'contact'>;

interface Props {
  values: SubjectFieldValues;
  onChange: (values: SubjectFieldValues) => void;
}

export function SubjectFields({ values, onChange }: Props) {
  return (
    <>
      <TextInput
        label="Name"
        required
        maxLength={200}
        value={values.name}
        onChange={(event) => onChange({ ...values, name: event.currentTarget.value })}
      />
      <NativeSelect
        label="Kind"
        data={SUBJECT_KINDS}
        value={values.kind}
        onChange={(event) => onChange({ ...values, kind: event.currentTarget.value as Subject['kind'] })}
      />
      <Textarea
        label="How to reach them"
        description="For the desk only; it goes into no document."
        autosize
        minRows={2}
        maxLength={2_000}
        value={values.contact}
        onChange={(event) => onChange({ ...values, contact: event.currentTarget.value })}
      />
    </>
  );
}
