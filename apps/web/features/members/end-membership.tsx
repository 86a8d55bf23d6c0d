// What ends with a membership, said before it does.
import { Button } from '@mantine/core';
import type { Member } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { useEndMembership } from './use-members.js';

export function EndMembership({ member, onDone }: { member: Member; onDone: () => void }) {
  const end = useEndMembership();
  return (
    <div className={form.form}>
      <p>
        {member.name} is signed out everywhere at once, and their tokens are worth nothing any more. What they wrote,
        ruled and signed stays, under their name.
      </p>
      {end.isError && <FailureNotice error={end.error} />}
      <div className={form.actions}>
        <Button variant="default" size="sm" onClick={onDone}>
          Cancel
        </Button>
        <Button size="sm" color="red" loading={end.isPending} onClick={() => end.mutate(member, { onSuccess: onDone })}>
          End the membership
        </Button>
      </div>
    </div>
  );
}
