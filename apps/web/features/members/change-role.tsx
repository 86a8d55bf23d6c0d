// What is this person from now on?
import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Member } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { RoleChoice } from '../../ui/role-choice.js';
import { useChangeRole } from './use-members.js';

export function ChangeRole({ member, onDone }: { member: Member; onDone: () => void }) {
  const [role, setRole] = useState(member.role);
  const change = useChangeRole();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    change.mutate({ member, role }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <RoleChoice role={role} onChange={setRole} />
      <p className={form.soft}>They are told by mail, where mail goes out. It stands in the audit log.</p>
      {change.isError && <FailureNotice error={change.error} />}
      <div className={form.actions}>
        <Button variant="default" size="sm" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" size="sm" disabled={role === member.role} loading={change.isPending}>
          Change it
        </Button>
      </div>
    </form>
  );
}
