// Recording one message: which way it went, with whom, and when.
import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { momentOf } from '../../ui/moment-of.js';
import { NewLabel, type NewPrivilege } from '../../ui/new-label.js';
import { PURPOSE_WORDS } from '../../ui/purpose-words.js';
import { UploadForm } from '../../ui/upload-form.js';

interface Props {
  storyId: string;
  files: File[];
  onFiles: (files: File[]) => void;
  onDone: () => void;
}

/** Complaints name what ran, so they are recorded beside the publication. */
const PURPOSES = (['correspondence', 'right_of_reply', 'statement'] as const).map((value) => ({
  value,
  label: PURPOSE_WORDS[value],
}));

export function AddExchange({ storyId, files, onFiles, onDone }: Props) {
  const [direction, setDirection] = useState('sent');
  const [title, setTitle] = useState('');
  const [party, setParty] = useState('');
  const [occurred, setOccurred] = useState('');
  const [purpose, setPurpose] = useState('correspondence');
  const [privilege, setPrivilege] = useState<NewPrivilege>();
  const queryClient = useQueryClient();
  return (
    <UploadForm
      path={`/api/v1/stories/${storyId}/exchanges`}
      files={files}
      onFiles={onFiles}
      action="Record it"
      fields={() => ({ direction, title, party, purpose, privilege, occurredAt: momentOf(occurred) })}
      onDone={() => {
        void queryClient.invalidateQueries({ queryKey: ['exchange-list', storyId] });
        onDone();
      }}
    >
      <SegmentedControl
        aria-label="Direction"
        data={[
          { value: 'sent', label: 'We wrote' },
          { value: 'received', label: 'They wrote' },
        ]}
        value={direction}
        onChange={setDirection}
      />
      <TextInput
        label={direction === 'sent' ? 'To' : 'From'}
        maxLength={300}
        value={party}
        onChange={(event) => setParty(event.currentTarget.value)}
      />
      <TextInput
        label={direction === 'sent' ? 'Sent' : 'Received'}
        description="By your own clock."
        type="datetime-local"
        required
        value={occurred}
        onChange={(event) => setOccurred(event.currentTarget.value)}
      />
      <NativeSelect
        label="What it is"
        data={PURPOSES}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <TextInput
        label="Title"
        placeholder="Taken from the file if left empty"
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NewLabel value={privilege} otherwise="none" onChange={setPrivilege} />
    </UploadForm>
  );
}
