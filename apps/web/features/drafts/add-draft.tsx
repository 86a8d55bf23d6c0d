// A draft that is submitted: a file, or pasted words.
import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import type { Draft } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { UploadForm } from '../../ui/upload-form.js';
import classes from './drafts.module.css';
import { useAddDraft } from './use-add-draft.js';

interface Props {
  storyId: string;
  files: File[];
  onFiles: (files: File[]) => void;
}

export function AddDraft({ storyId, files, onFiles }: Props) {
  const [by, setBy] = useState<'file' | 'paste'>('file');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const add = useAddDraft(storyId);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const open = ({ id: draftId }: Draft) => {
    void queryClient.invalidateQueries({ queryKey: ['draft-list', storyId] });
    void queryClient.invalidateQueries({ queryKey: ['dashboard'] });
    void navigate({ to: '/drafts/$draftId', params: { draftId } });
  };
  const paste = (event: SyntheticEvent) => {
    event.preventDefault();
    add.mutate({ title, text }, { onSuccess: open });
  };
  const titleField = (
    <TextInput
      label="Title"
      placeholder="Taken from the draft if left empty"
      maxLength={300}
      value={title}
      onChange={(event) => setTitle(event.currentTarget.value)}
    />
  );
  return (
    <div className={classes.form}>
      <SegmentedControl
        size="xs"
        aria-label="How it comes"
        value={by}
        onChange={(value) => setBy(value)}
        data={[
          { value: 'file', label: 'A file' },
          { value: 'paste', label: 'Pasted words' },
        ]}
      />
      {by === 'file' ? (
        <UploadForm
          path={`/api/v1/stories/${storyId}/drafts`}
          files={files}
          onFiles={onFiles}
          action="Add it"
          fields={() => ({ title })}
          onDone={(answer) => open(answer as Draft)}
        >
          {titleField}
        </UploadForm>
      ) : (
        <form onSubmit={paste} className={classes.form}>
          {titleField}
          <Textarea
            label="Words"
            description="A line that begins with # is the headline; an empty line ends a paragraph."
            required
            autosize
            minRows={8}
            maxRows={20}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {add.isError && <FailureNotice error={add.error} />}
          <div className={classes.actions}>
            <Button type="submit" size="sm" loading={add.isPending}>
              Add it
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
