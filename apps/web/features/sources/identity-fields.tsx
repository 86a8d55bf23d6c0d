// Who a source is: goes into the vault, and is read by its keepers only.
import { Textarea, TextInput } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { SourceIdentity } from '../../api/records.js';
import form from '../../ui/form.module.css';

interface Props {
  identity: SourceIdentity;
  required: boolean;
  onIdentity: (identity: SourceIdentity) => void;
}

export const NOBODY: SourceIdentity = { name: '', contact: '', note: '' };

export function IdentityFields({ identity, required, onIdentity }: Props) {
  const set = (changed: Partial<SourceIdentity>) => onIdentity({ ...identity, ...changed });
  return (
    <div className={form.privileged} role="group" aria-label="Identity">
      <p className={form.label}>
        <IconLock size={11} aria-hidden /> Vault: keepers only
      </p>
      <TextInput
        label="Name"
        required={required}
        maxLength={300}
        autoComplete="off"
        value={identity.name}
        onChange={({ currentTarget: { value } }) => set({ name: value })}
      />
      <TextInput
        label="How to reach them"
        maxLength={300}
        autoComplete="off"
        value={identity.contact}
        onChange={({ currentTarget: { value } }) => set({ contact: value })}
      />
      <Textarea
        label="Note"
        rows={2}
        maxLength={8_000}
        autoComplete="off"
        value={identity.note}
        onChange={({ currentTarget: { value } }) => set({ note: value })}
      />
    </div>
  );
}
