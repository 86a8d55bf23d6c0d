// A managing editor decides to publish against advice: which blockers, and why. It takes a second person.
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Readiness } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { Notice } from '../../ui/notice.js';
import { useProposeOverride } from './use-overrides.js';

interface Props {
  draftId: string;
  readiness: Readiness | undefined;
  open: boolean;
  onClose: () => void;
}

/** In characters; the service asks the same. */
const SHORTEST_REASON = 20;

export function ProposeOverride({ draftId, readiness, open, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="Publish against advice">
      {readiness !== undefined && <ProposeForm draftId={draftId} readiness={readiness} onClose={onClose} />}
    </Dialog>
  );
}

function ProposeForm({ draftId, readiness, onClose }: Omit<Props, 'open'> & { readiness: Readiness }) {
  const [seen] = useState(readiness);
  const [chosen, setChosen] = useState<readonly number[]>([]);
  const [reason, setReason] = useState('');
  const propose = useProposeOverride(draftId);
  const liftable = seen.blockers.filter((blocker) => blocker.liftable);
  const others = seen.blockers.length - liftable.length;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const blockers = liftable
      .filter((_blocker, at) => chosen.includes(at))
      .map(({ code, id, otherId }) => ({ code, id, otherId }));
    propose.mutate({ versionSha256: seen.sha256, blockers, reason: reason.trim() }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <p className={form.soft}>
        It holds for version {seen.versionNumber} only, is shown for ever, and lifts nothing until a second person, who
        neither wrote, ruled on nor signed it, assents.
      </p>
      {liftable.length === 0 && <Notice tone="plain">Nothing stands that could be published against.</Notice>}
      <fieldset className={form.set}>
        <legend>Publish although</legend>
        {liftable.map(({ code, id, otherId, message }, at) => (
          <label key={`${code} ${id} ${otherId ?? ''}`} className={form.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(at)}
              onChange={({ currentTarget: { checked } }) =>
                setChosen((known) => (checked ? [...known, at] : known.filter((each) => each !== at)))
              }
            />
            {message}
          </label>
        ))}
      </fieldset>
      {others > 0 && <p className={form.soft}>{others} more cannot be published against.</p>}
      <Textarea
        label="Reason"
        description={`At least ${SHORTEST_REASON} characters`}
        rows={4}
        required
        minLength={SHORTEST_REASON}
        maxLength={4_000}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
      />
      {propose.isError && <FailureNotice error={propose.error} />}
      <div className={form.actions}>
        <Button variant="default" onClick={onClose}>
          Leave it
        </Button>
        <Button
          type="submit"
          color="red.9"
          loading={propose.isPending}
          disabled={chosen.length === 0 || reason.trim().length < SHORTEST_REASON}
        >
          Propose it
        </Button>
      </div>
    </form>
  );
}
