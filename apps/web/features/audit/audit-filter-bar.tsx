// Narrowing the log down: to a kind of event, a story, a stretch of days; a person or a record is chosen from an entry.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useMay } from '../../api/use-may.js';
import { useStories } from '../../api/use-stories.js';
import classes from './audit.module.css';
import type { AuditFilter } from './audit-filter.js';
import { asEventName, EVENT_WORDS } from './event-words.js';

interface Props {
  filter: AuditFilter;
  /** Of the person whose acts are shown, once an entry of theirs is there. */
  personName: string | undefined;
  onFilter: (filter: AuditFilter) => void;
}

const EVENTS = [
  { value: '', label: 'Everything' },
  ...Object.entries(EVENT_WORDS)
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en')),
];

export function AuditFilterBar({ filter, personName, onFilter }: Props) {
  const readsStories = useMay('story.read');
  const stories = useStories(readsStories);
  const { event, person, about, from, to } = filter;
  const set = (changed: AuditFilter) => onFilter({ ...filter, ...changed });
  const items = stories.data?.items ?? [];
  const isStory = items.some(({ id }) => id === about);
  return (
    <div className={classes.filter} role="search" aria-label="Entries to show">
      <NativeSelect
        size="xs"
        label="Event"
        data={EVENTS}
        value={event ?? ''}
        onChange={({ currentTarget: { value } }) => set({ event: asEventName(value) })}
      />
      {readsStories && (
        <NativeSelect
          size="xs"
          label="Story"
          data={[
            { value: '', label: about === undefined || isStory ? 'All of them' : 'One record, see below' },
            ...items.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          value={isStory ? about : ''}
          onChange={({ currentTarget: { value } }) => set({ about: value === '' ? undefined : value })}
        />
      )}
      <TextInput
        size="xs"
        type="date"
        label="From"
        max={to}
        value={from ?? ''}
        onChange={({ currentTarget: { value } }) => set({ from: value === '' ? undefined : value })}
      />
      <TextInput
        size="xs"
        type="date"
        label="To"
        min={from}
        value={to ?? ''}
        onChange={({ currentTarget: { value } }) => set({ to: value === '' ? undefined : value })}
      />
      <div className={classes.chips}>
        {person !== undefined && (
          <Chip label={`By ${personName ?? 'one person'}`} onRemove={() => set({ person: undefined })} />
        )}
        {about !== undefined && !isStory && (
          <Chip label={`About ${about.slice(0, 8)}…`} onRemove={() => set({ about: undefined })} />
        )}
      </div>
    </div>
  );
}

function Chip({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <Button
      size="compact-xs"
      variant="light"
      rightSection={<IconX size={11} aria-hidden />}
      aria-label={`${label}: show everything again`}
      onClick={onRemove}
    >
      {label}
    </Button>
  );
}
