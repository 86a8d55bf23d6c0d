// A complaint about what ran, as it came.
import { NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Publication } from '../../api/records.js';
import { momentOf } from '../../ui/moment-of.js';
import { PURPOSE_WORDS } from '../../ui/purpose-words.js';
import { UploadForm } from '../../ui/upload-form.js';
import { publicationsKey } from './use-publications.js';

const PURPOSES = (['complaint', 'correction_request'] as const).map((value) => ({
  value,
  label: PURPOSE_WORDS[value],
}));

export function AddComplaint({ publication, onDone }: { publication: Publication; onDone: () => void }) {
  const [files, setFiles] = useState<File[]>([]);
  const [purpose, setPurpose] = useState('complaint');
  const [party, setParty] = useState('');
  const [title, setTitle] = useState('');
  const [occurred, setOccurred] = useState('');
  const queryClient = useQueryClient();
  const { id: publicationId, storyId, draftId } = publication;
  return (
    <UploadForm
      path={`/api/v1/stories/${storyId}/exchanges`}
      files={files}
      onFiles={setFiles}
      action="Record the complaint"
      fields={() => ({ direction: 'received', purpose, publicationId, party, title, occurredAt: momentOf(occurred) })}
      onDone={() => {
        void queryClient.invalidateQueries({ queryKey: publicationsKey(draftId) });
        void queryClient.invalidateQueries({ queryKey: ['exchange-list', storyId] });
        onDone();
      }}
    >
      <NativeSelect
        label="What it is"
        data={PURPOSES}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <TextInput label="From" maxLength={300} value={party} onChange={(event) => setParty(event.currentTarget.value)} />
      <TextInput
        label="Received"
        description="By your own clock."
        type="datetime-local"
        required
        value={occurred}
        onChange={(event) => setOccurred(event.currentTarget.value)}
      />
      <TextInput
        label="Title"
        placeholder="Taken from the file if left empty"
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
    </UploadForm>
  );
}
