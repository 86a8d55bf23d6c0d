// Adding what the newsroom holds, with what a lawyer will ask about it first.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Sensitivity } from '../../api/records.js';
import { NewLabel, type NewPrivilege } from '../../ui/new-label.js';
import { UploadForm } from '../../ui/upload-form.js';
import { SENSITIVITY_WORDS } from '../../ui/words.js';

interface Props {
  storyId: string;
  files: File[];
  onFiles: (files: File[]) => void;
  /** The label that it gets unless another is chosen. */
  label: NewPrivilege;
  onDone: () => void;
}

const CHOICES = (Object.entries(SENSITIVITY_WORDS) as [Sensitivity, string][]).map(([value, label]) => ({
  value,
  label,
}));

export function AddEvidence({ storyId, files, onFiles, label, onDone }: Props) {
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState('');
  const [provenance, setProvenance] = useState('');
  const [caveats, setCaveats] = useState('');
  const [sensitivity, setSensitivity] = useState<string>('newsroom');
  const [privilege, setPrivilege] = useState<NewPrivilege>();
  const queryClient = useQueryClient();
  const single = files.length < 2;
  return (
    <UploadForm
      path={`/api/v1/stories/${storyId}/evidence`}
      files={files}
      onFiles={onFiles}
      several
      action={single ? 'Add' : `Add ${files.length} files`}
      fields={() => ({ title: single ? title : undefined, kind, provenance, caveats, sensitivity, privilege })}
      onDone={() => {
        void queryClient.invalidateQueries({ queryKey: ['evidence-list', storyId] });
        onDone();
      }}
    >
      {single ? (
        <TextInput
          label="Title"
          placeholder="Taken from the file if left empty"
          maxLength={300}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      ) : (
        <p>What you say below goes with each of the files.</p>
      )}
      <TextInput
        label="What it is"
        placeholder="e.g. interview, court record, analysis"
        maxLength={80}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <Textarea
        label="Provenance"
        description="Where it comes from, and by what way it reached us."
        maxLength={4_000}
        rows={2}
        value={provenance}
        onChange={(event) => setProvenance(event.currentTarget.value)}
      />
      <Textarea
        label="Caveats"
        description="What it does not show. This is put beside it wherever it is used."
        maxLength={4_000}
        rows={2}
        value={caveats}
        onChange={(event) => setCaveats(event.currentTarget.value)}
      />
      <NativeSelect
        label="How far it may travel"
        data={CHOICES}
        value={sensitivity}
        onChange={(event) => setSensitivity(event.currentTarget.value)}
      />
      <NewLabel value={privilege} otherwise={label} onChange={setPrivilege} />
    </UploadForm>
  );
}
