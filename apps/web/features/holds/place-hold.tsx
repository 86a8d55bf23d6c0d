// What must be kept, and why?
import { Button, NativeSelect } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useStoryMaterial } from '../../api/use-story-material.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { HoldReason } from './hold-reason.js';
import { KIND_WORDS } from './hold-words.js';
import { usePlaceHold } from './use-holds.js';

export function PlaceHold({ storyId, onDone }: { storyId: string; onDone: () => void }) {
  const material = useStoryMaterial(storyId, true);
  const [itemId, setItemId] = useState('');
  const [reason, setReason] = useState('');
  const place = usePlaceHold(storyId);
  const item = material.find(({ id }) => id === itemId);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const on = item === undefined ? {} : { item: { kind: item.kind, id: item.id } };
    place.mutate({ ...on, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <p>While it stands, nothing that it covers can be deleted: not by hand, and not because its time has run out.</p>
      <NativeSelect
        label="What is kept"
        data={[
          { value: '', label: 'The whole story' },
          ...material.map(({ kind, id, title }) => ({ value: id, label: `${KIND_WORDS[kind]}: ${title}` })),
        ]}
        value={item?.id ?? ''}
        onChange={({ currentTarget: { value } }) => setItemId(value)}
      />
      <HoldReason value={reason} onChange={setReason} />
      {place.isError && <FailureNotice error={place.error} />}
      <div className={form.actions}>
        <Button variant="default" onClick={onDone}>
          Leave it
        </Button>
        <Button type="submit" loading={place.isPending} disabled={reason.trim() === ''}>
          Place the hold
        </Button>
      </div>
    </form>
  );
}
