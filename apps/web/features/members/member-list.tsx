// Who is in this newsroom, as what, and how well is their place protected?
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Member } from '../../api/records.js';
import { useSession } from '../../api/use-session.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { ROLE_WORDS } from '../../ui/role-words.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import { counted } from '../../ui/words.js';
import { ChangeRole } from './change-role.js';
import { EndMembership } from './end-membership.js';
import { useMembers } from './use-members.js';

type Asked = { what: 'role' | 'end'; member: Member } | null;

export function MemberList() {
  const members = useMembers();
  const [asked, setAsked] = useState<Asked>(null);
  const close = () => setAsked(null);
  const here = members.data?.items.filter(({ endedAt }) => endedAt === null) ?? [];
  const gone = members.data?.items.filter(({ endedAt }) => endedAt !== null) ?? [];
  return (
    <section aria-labelledby="members-title">
      <div className={rows.bar}>
        <h1 id="members-title" className={rows.title}>
          Members
        </h1>
      </div>
      <p className={rows.hint}>
        A role counts from the next request on. Nobody gives themselves another role, and a newsroom keeps at least one
        administrator.
      </p>
      {members.isError && <FailureNotice error={members.error} />}
      {members.isPending && <Waiting what="the members" />}
      <ul className={rows.rows} aria-label="Members">
        {here.map((member) => (
          <MemberRow key={member.personId} member={member} onAsk={setAsked} />
        ))}
      </ul>
      {gone.length > 0 && (
        <details>
          <summary className={rows.hint}>{counted(gone.length, 'person')} who left</summary>
          <ul className={rows.rows} aria-label="People who left">
            {gone.map((member) => (
              <MemberRow key={member.personId} member={member} onAsk={setAsked} />
            ))}
          </ul>
        </details>
      )}
      <Dialog open={asked?.what === 'role'} onClose={close} title={`Another role for ${asked?.member.name ?? ''}`}>
        {asked !== null && <ChangeRole member={asked.member} onDone={close} />}
      </Dialog>
      <Dialog open={asked?.what === 'end'} onClose={close} title={`${asked?.member.name ?? ''} leaves`}>
        {asked !== null && <EndMembership member={asked.member} onDone={close} />}
      </Dialog>
    </section>
  );
}

function MemberRow({ member, onAsk }: { member: Member; onAsk: (asked: Asked) => void }) {
  const { data: person } = useSession();
  const { personId, name, email, role, secondFactor, since, endedAt } = member;
  const isSelf = person?.personId === personId;
  return (
    <li className={rows.row}>
      <div>
        <p className={rows.name}>
          {name} {isSelf && <span className={rows.meta}>(you)</span>}
        </p>
        <p className={rows.meta}>
          {ROLE_WORDS[role]} · {email}
        </p>
        <p className={rows.meta}>
          Since <Moment at={since} />
          {endedAt !== null && (
            <>
              , until <Moment at={endedAt} />
            </>
          )}
        </p>
      </div>
      {endedAt === null && (
        <div className={rows.state}>
          <Mark tone={secondFactor ? 'good' : 'warn'}>{secondFactor ? 'Second factor' : 'Password only'}</Mark>
          {!isSelf && (
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`Change the role of ${name}`}
              onClick={() => onAsk({ what: 'role', member })}
            >
              Role
            </Button>
          )}
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`End the membership of ${name}`}
            onClick={() => onAsk({ what: 'end', member })}
          >
            End
          </Button>
        </div>
      )}
    </li>
  );
}
