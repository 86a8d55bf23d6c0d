// Putting the question to a lawyer: to whoever takes it, or to one by name; and by when it is wanted.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { api, ask } from '../../api/client.js';
import type { Assertion } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { momentOf } from '../../ui/moment-of.js';
import { useCommandAssertion } from './use-command-assertion.js';

interface Props {
  assertion: Assertion;
  how: 'queue' | 'assign' | null;
  onClose: () => void;
}

export function HandOver({ assertion, how, onClose }: Props) {
  return (
    <Dialog open={how !== null} onClose={onClose} title={how === 'assign' ? 'Give it to a lawyer' : 'Ask a lawyer'}>
      {how !== null && <HandOverForm assertion={assertion} how={how} onClose={onClose} />}
    </Dialog>
  );
}

function HandOverForm({ assertion, how, onClose }: Props & { how: 'queue' | 'assign' }) {
  const [due, setDue] = useState('');
  const [personId, setPersonId] = useState('');
  const assertionId = assertion.id;
  const lawyers = useQuery({
    queryKey: ['lawyers', assertionId],
    queryFn: () => ask(api.GET('/api/v1/assertions/{assertionId}/lawyers', { params: { path: { assertionId } } })),
    enabled: how === 'assign',
  });
  const command = useCommandAssertion(assertion.draftId);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    command.mutate({ assertion, command: how, dueAt: momentOf(due), personId }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <blockquote className={form.quote}>{assertion.words ?? assertion.quote}</blockquote>
      {how === 'assign' && (
        <NativeSelect
          label="Lawyer"
          required
          value={personId}
          onChange={({ currentTarget: { value } }) => setPersonId(value)}
          data={[
            { value: '', label: 'Choose…' },
            ...(lawyers.data?.items ?? []).map(({ personId: value, name }) => ({ value, label: name })),
          ]}
        />
      )}
      <TextInput
        type="datetime-local"
        label="Wanted by"
        description="By your own clock; may be left empty"
        value={due}
        onChange={({ currentTarget: { value } }) => setDue(value)}
      />
      {lawyers.isError && <FailureNotice error={lawyers.error} />}
      {command.isError && <FailureNotice error={command.error} />}
      <div className={form.actions}>
        <Button type="submit" loading={command.isPending} disabled={how === 'assign' && personId === ''}>
          {how === 'assign' ? 'Give it' : 'Ask'}
        </Button>
      </div>
    </form>
  );
}
