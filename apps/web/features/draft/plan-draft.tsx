// The hour at which the draft is to run: shown as a clock, set in a small window.
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Draft } from '../../api/records.js';
import { Clock } from '../../ui/clock.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { momentOf } from '../../ui/moment-of.js';
import { usePlanDraft } from './use-plan-draft.js';

export function PlanDraft({ draft, zone }: { draft: Draft; zone: string | undefined }) {
  const [open, setOpen] = useState(false);
  const mayPlan = draft.abilities['draft.plan'] === true;
  return (
    <>
      {draft.plannedAt === null ? <span>No hour set</span> : <Clock at={draft.plannedAt} zone={zone} what="Runs" />}
      {mayPlan && (
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
          {draft.plannedAt === null ? 'Set the hour' : 'Change'}
        </Button>
      )}
      <Dialog open={open} onClose={() => setOpen(false)} title="When it is to run">
        <PlanForm draft={draft} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function PlanForm({ draft, onClose }: { draft: Draft; onClose: () => void }) {
  const [hour, setHour] = useState('');
  const plan = usePlanDraft(draft);
  const set = (plannedAt: string | null) => plan.mutate({ version: draft.version, plannedAt }, { onSuccess: onClose });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    set(momentOf(hour) ?? null);
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <TextInput
        type="datetime-local"
        label="Hour"
        description="By your own clock"
        required
        value={hour}
        onChange={({ currentTarget: { value } }) => setHour(value)}
      />
      {plan.isError && <FailureNotice error={plan.error} />}
      <div className={form.actions}>
        {draft.plannedAt !== null && (
          <Button variant="default" loading={plan.isPending} onClick={() => set(null)}>
            No hour
          </Button>
        )}
        <Button type="submit" loading={plan.isPending}>
          Set it
        </Button>
      </div>
    </form>
  );
}
