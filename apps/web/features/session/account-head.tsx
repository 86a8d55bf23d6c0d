// Who one is here, and in which newsroom; with a way into the others.
import { Button } from '@mantine/core';
import { useSession } from '../../api/use-session.js';
import { useStanding } from '../../api/use-standing.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { ROLE_WORDS } from '../../ui/role-words.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import { useMoveNewsroom } from './use-account.js';

export function AccountHead() {
  const { data: person } = useSession();
  const standing = useStanding();
  const move = useMoveNewsroom();
  return (
    <section aria-labelledby="account-title">
      <div className={rows.bar}>
        <h1 id="account-title" className={rows.title}>
          Your account
        </h1>
      </div>
      {standing.isError && <FailureNotice error={standing.error} />}
      {move.isError && <FailureNotice error={move.error} />}
      {standing.isPending && <Waiting what="your account" />}
      <p className={rows.hint}>
        {person?.name} · {standing.data?.email}. The session ends {standing.data?.idleMinutes} minutes after you last
        did something, and 12 hours after you signed in.
      </p>
      <ul className={rows.rows} aria-label="Your newsrooms">
        {standing.data?.newsrooms.map(({ id, name, role }) => (
          <li key={id} className={rows.row}>
            <div>
              <p className={rows.name}>{name}</p>
              <p className={rows.meta}>
                {ROLE_WORDS[role]}
                {id === person?.newsroomId && ' · you are here'}
              </p>
            </div>
            {id !== person?.newsroomId && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Work in ${name}`}
                loading={move.isPending}
                onClick={() => move.mutate(id)}
              >
                Work there
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
