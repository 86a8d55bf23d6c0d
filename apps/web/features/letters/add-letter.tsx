// A letter that has come in: the file, and what is known of it.
import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { LetterReceipt } from '../../api/records.js';
import { momentOf } from '../../ui/moment-of.js';
import { Notice } from '../../ui/notice.js';
import { UploadForm } from '../../ui/upload-form.js';

interface Props {
  storyId: string;
  files: File[];
  onFiles: (files: File[]) => void;
}

export function AddLetter({ storyId, files, onFiles }: Props) {
  const [title, setTitle] = useState('');
  const [sender, setSender] = useState('');
  const [received, setReceived] = useState('');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [known, setKnown] = useState<string | null>(null);
  const open = (answer: unknown) => {
    void queryClient.invalidateQueries({ queryKey: ['letter-list'] });
    const { id: letterId, duplicate } = answer as LetterReceipt;
    if (duplicate) setKnown(letterId);
    else void navigate({ to: '/letters/$letterId', params: { letterId } });
  };
  return (
    <UploadForm
      path={`/api/v1/stories/${storyId}/letters`}
      files={files}
      onFiles={onFiles}
      action="Send it in"
      fields={() => ({ title, sender, receivedAt: momentOf(received) })}
      onDone={open}
    >
      <TextInput
        label="Title"
        placeholder="Taken from the file if left empty"
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label="From"
        placeholder="The firm or person who wrote it"
        maxLength={300}
        value={sender}
        onChange={(event) => setSender(event.currentTarget.value)}
      />
      <TextInput
        label="Received"
        description="By your own clock. Now, if left empty."
        type="datetime-local"
        value={received}
        onChange={(event) => setReceived(event.currentTarget.value)}
      />
      {known !== null && (
        <Notice tone="warn">
          This very file is a letter of this story already; nothing was added.{' '}
          <Link to="/letters/$letterId" params={{ letterId: known }}>
            Open it
          </Link>
        </Notice>
      )}
    </UploadForm>
  );
}
