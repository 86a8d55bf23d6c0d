// Asking whether these very bytes may run: a certificate, or what stands in the way.
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Readiness } from '../../api/records.js';
import { Clock } from '../../ui/clock.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { Notice } from '../../ui/notice.js';
import { counted } from '../../ui/words.js';
import { useAskClearance } from './use-clearance.js';

interface Props {
  draftId: string;
  readiness: Readiness | undefined;
  zone: string | undefined;
  open: boolean;
  onClose: () => void;
}

export function AskClearance({ draftId, readiness, zone, open, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="Clearance">
      {readiness !== undefined && <AskForm draftId={draftId} readiness={readiness} zone={zone} onClose={onClose} />}
    </Dialog>
  );
}

function AskForm({ draftId, readiness, zone, onClose }: Omit<Props, 'open'> & { readiness: Readiness }) {
  const [{ sha256, versionNumber }] = useState(readiness);
  const [minutes, setMinutes] = useState('');
  const clearance = useAskClearance(draftId);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    clearance.mutate({ sha256, ...(minutes === '' ? {} : { minutes: Number(minutes) }) });
  };
  if (clearance.data !== undefined) {
    const { payload } = clearance.data;
    return (
      <div className={form.form}>
        <p role="status">
          <strong>Version {payload.versionNumber} may run.</strong>
        </p>
        <p>
          <Clock at={payload.expiresAt} zone={zone} what="The certificate runs out" />
        </p>
        <p className={form.soft}>
          Certificate <span className={form.mono}>{payload.certificateId}</span>. It is taken back at once when a letter
          comes in, a legal stop is placed, or anything else stands in the way again.
        </p>
        <div className={form.actions}>
          <Button onClick={onClose}>Done</Button>
        </div>
      </div>
    );
  }
  return (
    <form onSubmit={submit} className={form.form}>
      <p>
        For version {versionNumber}, words <span className={form.mono}>{sha256.slice(0, 12)}</span>.
      </p>
      {!readiness.ready && (
        <Notice tone="warn">
          {counted(readiness.blockers.length, 'thing')} still {readiness.blockers.length === 1 ? 'stands' : 'stand'} in
          the way: there will be no certificate yet.
        </Notice>
      )}
      <TextInput
        type="number"
        min={1}
        max={1440}
        label="For how many minutes"
        description="As long as is usual here, if left empty"
        value={minutes}
        onChange={({ currentTarget: { value } }) => setMinutes(value)}
      />
      {clearance.isError && <FailureNotice error={clearance.error} />}
      <div className={form.actions}>
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
        <Button type="submit" loading={clearance.isPending}>
          Ask for clearance
        </Button>
      </div>
    </form>
  );
}
