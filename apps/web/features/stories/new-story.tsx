// Opening a story: its title, a short name for addresses, and the clock it lives by.
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { FailureNotice } from '../../ui/failure-notice.js';
import classes from './stories.module.css';
import { useCreateStory } from './use-create-story.js';

export function NewStory({ onCreated }: { onCreated: (storyId: string) => void }) {
  const [title, setTitle] = useState('');
  const [slug, setSlug] = useState<string | null>(null);
  const [timeZone, setTimeZone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const create = useCreateStory();
  const shortName = slug ?? shortNameFor(title);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    create.mutate({ title, slug: shortName, timeZone }, { onSuccess: ({ id }) => onCreated(id) });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label="Title"
        required
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextInput
        label="Short name"
        description="Small letters, digits and hyphens."
        required
        maxLength={80}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        value={shortName}
        onChange={(event) => setSlug(event.currentTarget.value)}
      />
      <TextInput
        label="Time zone"
        description="The story’s deadlines are told by this clock."
        required
        value={timeZone}
        onChange={(event) => setTimeZone(event.currentTarget.value)}
      />
      {create.isError && <FailureNotice error={create.error} />}
      <Button type="submit" loading={create.isPending} justify="center">
        Open the story
      </Button>
    </form>
  );
}

function shortNameFor(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
}
