// Whom to invite, as what? The link is shown once.
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Invitation } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { RoleChoice } from '../../ui/role-choice.js';
import { ShownOnce } from '../../ui/shown-once.js';
import { useInvite } from './use-invitations.js';

export function Invite({ onDone }: { onDone: () => void }) {
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<Invitation['role']>('reporter');
  const invite = useInvite();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    invite.mutate({ email, role, ...(name.trim() === '' ? {} : { name }) });
  };
  if (invite.data !== undefined) {
    const { link, mailed } = invite.data;
    return (
      <ShownOnce label="Link" secret={link} done="Done" onDone={onDone}>
        {mailed
          ? `The invitation is on its way to ${email}. Here is its link as well, this once.`
          : `No mail goes out from here: send this link to ${email} yourself. It is shown this once.`}
      </ShownOnce>
    );
  }
  return (
    <form onSubmit={submit} className={form.form}>
      <div className={form.pair}>
        <TextInput
          label="E-mail"
          type="email"
          required
          maxLength={320}
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <TextInput
          label="Name"
          maxLength={200}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <RoleChoice role={role} onChange={setRole} />
      {invite.isError && <FailureNotice error={invite.error} />}
      <div className={form.actions}>
        <Button variant="default" size="sm" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" size="sm" loading={invite.isPending}>
          Invite
        </Button>
      </div>
    </form>
  );
}
