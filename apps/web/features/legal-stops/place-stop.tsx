// What stops the story, and where that can be read.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { LegalStopKind } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import classes from './legal-stops.module.css';
import { STOP_WORDS } from './stop-words.js';
import { usePlaceStop } from './use-place-stop.js';

const KINDS = Object.entries(STOP_WORDS).map(([value, label]) => ({ value: value as LegalStopKind, label }));

export function PlaceStop({ storyId, onDone }: { storyId: string; onDone: () => void }) {
  const [kind, setKind] = useState<LegalStopKind>('injunction');
  const [reference, setReference] = useState('');
  const place = usePlaceStop(storyId);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    place.mutate({ kind, reference }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p>While it stands, nothing of this story is cleared. Certificates that were handed out are revoked at once.</p>
      <NativeSelect
        label="What stops it"
        data={KINDS}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as LegalStopKind)}
      />
      <TextInput
        label="Reason"
        description="Court and number, or who ordered it and when."
        required
        maxLength={500}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
      {place.isError && <FailureNotice error={place.error} />}
      <div className={classes.actions}>
        <Button type="submit" color="red.9" size="sm" loading={place.isPending}>
          Place the legal stop
        </Button>
      </div>
    </form>
  );
}
