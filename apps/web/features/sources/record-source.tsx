// Recording a source, or changing what is said of one.
import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Source } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { IdentityFields, NOBODY } from './identity-fields.js';
import { SourceFields } from './source-fields.js';
import { type SourceNotes, useEditSource, useRecordSource } from './use-sources.js';

const UNKNOWN: SourceNotes = { codeName: '', class: 'insider', strength: 'unassessed' };

export function RecordSource({ storyId, onDone }: { storyId: string; onDone: () => void }) {
  const [notes, setNotes] = useState(UNKNOWN);
  const [identity, setIdentity] = useState(NOBODY);
  const record = useRecordSource(storyId);
  const sealed = identity.name.trim() !== '';
  const half = !sealed && (identity.contact.trim() !== '' || identity.note.trim() !== '');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    record.mutate({ ...notes, ...(sealed && { identity }) }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={form.form} autoComplete="off">
      <SourceFields notes={notes} onNotes={setNotes} />
      <IdentityFields identity={identity} required={half} onIdentity={setIdentity} />
      <p className={form.soft}>
        You keep this source. Who it is can be left empty, and put into the vault later. Keep names out of titles,
        caveats and notes.
      </p>
      {record.isError && <FailureNotice error={record.error} />}
      <div className={form.actions}>
        <Button variant="default" onClick={onDone}>
          Leave it
        </Button>
        <Button type="submit" loading={record.isPending}>
          Record the source
        </Button>
      </div>
    </form>
  );
}

export function EditSource({ source, onDone }: { source: Source; onDone: () => void }) {
  const [notes, setNotes] = useState<SourceNotes>(source);
  const edit = useEditSource(source);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const { codeName, class: kind, strength } = notes;
    edit.mutate({ codeName, class: kind, strength }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <SourceFields notes={notes} onNotes={setNotes} />
      {edit.isError && (
        <FailureNotice error={edit.error}>
          {isFailure(edit.error, 'record/stale') && (
            <p>Meanwhile it was said to be “{source.codeName}”. What you typed is kept: look at it, then save again.</p>
          )}
        </FailureNotice>
      )}
      <div className={form.actions}>
        <Button variant="default" onClick={onDone}>
          Leave it
        </Button>
        <Button type="submit" loading={edit.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
