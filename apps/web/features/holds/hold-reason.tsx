// Where the reason of a hold is written: privileged, and marked as such while it is written.
import { Textarea } from '@mantine/core';
import form from '../../ui/form.module.css';
import { PrivilegeLabel } from '../../ui/privilege-label.js';

export function HoldReason({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <div className={form.privileged}>
      <div>
        <PrivilegeLabel privilege="privileged" />
      </div>
      <Textarea
        label="Reason"
        required
        rows={3}
        maxLength={4_000}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}
