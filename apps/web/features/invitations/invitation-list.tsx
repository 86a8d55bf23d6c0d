// Who was invited and has not come yet?
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Invitation } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { ROLE_WORDS } from '../../ui/role-words.js';
import rows from '../../ui/rows.module.css';
import { useNow } from '../../ui/use-now.js';
import { Waiting } from '../../ui/waiting.js';
import { Invite } from './invite.js';
import { useInvitations, useRevokeInvitation } from './use-invitations.js';

export function InvitationList() {
  const invitations = useInvitations();
  const revoke = useRevokeInvitation();
  const [inviting, setInviting] = useState(false);
  return (
    <section aria-labelledby="invitations-title">
      <div className={rows.bar}>
        <h2 id="invitations-title" className={rows.title}>
          Invitations
        </h2>
        <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setInviting(true)}>
          Invite somebody
        </Button>
      </div>
      <p className={rows.hint}>People come in by invitation only. A link works once, within seven days.</p>
      {invitations.isError && <FailureNotice error={invitations.error} />}
      {revoke.isError && <FailureNotice error={revoke.error} />}
      {invitations.isPending && <Waiting what="the invitations" />}
      {invitations.data?.items.length === 0 && <p className={rows.empty}>Nobody was invited yet.</p>}
      <ul className={rows.rows} aria-label="Invitations">
        {invitations.data?.items.map((invitation) => (
          <InvitationRow key={invitation.id} invitation={invitation} onRevoke={() => revoke.mutate(invitation.id)} />
        ))}
      </ul>
      <Dialog open={inviting} onClose={() => setInviting(false)} title="Invite somebody">
        <Invite onDone={() => setInviting(false)} />
      </Dialog>
    </section>
  );
}

function InvitationRow({ invitation, onRevoke }: { invitation: Invitation; onRevoke: () => void }) {
  const { email, name, role, createdAt, expiresAt } = invitation;
  const { tone, words } = standingOf(invitation, useNow());
  return (
    <li className={rows.row}>
      <div>
        <p className={rows.name}>{name ?? email}</p>
        <p className={rows.meta}>
          {ROLE_WORDS[role]}
          {name !== null && ` · ${email}`}
        </p>
        <p className={rows.meta}>
          Invited <Moment at={createdAt} />
          {words === 'Open' && (
            <>
              , good until <Moment at={expiresAt} />
            </>
          )}
        </p>
      </div>
      <div className={rows.state}>
        <Mark tone={tone}>{words}</Mark>
        {words === 'Open' && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`Take back the invitation of ${email}`}
            onClick={onRevoke}
          >
            Take back
          </Button>
        )}
      </div>
    </li>
  );
}

function standingOf({ acceptedAt, revokedAt, expiresAt }: Invitation, now: number) {
  if (acceptedAt !== null) return { tone: 'good', words: 'Accepted' } as const;
  if (revokedAt !== null) return { tone: 'plain', words: 'Taken back' } as const;
  if (Date.parse(expiresAt) <= now) return { tone: 'plain', words: 'Run out' } as const;
  return { tone: 'plain', words: 'Open' } as const;
}
