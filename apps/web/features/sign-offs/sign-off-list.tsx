// Every sign-off there was, those out of date and those withdrawn too.
import { Button } from '@mantine/core';
import type { SignOff } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { PrivilegeBar } from '../../ui/privilege-bar.js';
import { Withheld } from '../../ui/privilege-label.js';
import rows from '../../ui/rows.module.css';
import { KIND_WORDS } from './sign-off-dialog.js';
import { useWithdrawSignOff } from './use-sign-offs.js';

interface Props {
  draftId: string;
  storyId: string;
  signOffs: readonly SignOff[];
  zone: string | undefined;
}

export function SignOffs({ draftId, storyId, signOffs, zone }: Props) {
  const withdraw = useWithdrawSignOff(draftId);
  return (
    <section aria-label="Sign-offs">
      <h3>Sign-offs</h3>
      {signOffs.length === 0 && <p className={rows.meta}>Nobody has signed it off.</p>}
      {withdraw.isError && <FailureNotice error={withdraw.error} />}
      <ul className={rows.rows}>
        {signOffs.map((signOff) => (
          <li key={signOff.id} className={rows.row}>
            <div>
              <p>
                <strong>{KIND_WORDS[signOff.kind]}</strong>: {signOff.personName}
              </p>
              <p className={rows.meta}>
                version {signOff.versionNumber}, <Moment at={signOff.createdAt} zone={zone} />
              </p>
              {signOff.withheld && <Withheld what="The statement" />}
              {signOff.statement !== '' && <p className={rows.note}>{signOff.statement}</p>}
              {signOff.noteId !== null && signOff.privilege !== null && !signOff.withheld && (
                <PrivilegeBar
                  storyId={storyId}
                  subject="note"
                  subjectId={signOff.noteId}
                  privilege={signOff.privilege}
                  of={`Statement of ${signOff.personName}`}
                />
              )}
            </div>
            <div className={rows.state}>
              <SignOffMark signOff={signOff} />
              {signOff.abilities.withdraw && signOff.withdrawnAt === null && (
                <Button
                  size="compact-xs"
                  variant="default"
                  loading={withdraw.isPending}
                  onClick={() => withdraw.mutate(signOff.id)}
                >
                  Withdraw
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SignOffMark({ signOff: { withdrawnAt, holds } }: { signOff: SignOff }) {
  if (withdrawnAt !== null) return <Mark>Withdrawn</Mark>;
  return holds ? <Mark tone="good">Holds</Mark> : <Mark tone="warn">Out of date</Mark>;
}

/** In one line: who has signed what now stands. */
export function SignOffSummary({ signOffs }: { signOffs: readonly SignOff[] }) {
  return (['legal', 'editorial'] as const).map((kind) => {
    const mine = signOffs.filter((signOff) => signOff.kind === kind && signOff.withdrawnAt === null);
    const holding = mine.find(({ holds }) => holds);
    const words = holding === undefined ? (mine.length > 0 ? 'out of date' : 'none') : holding.personName;
    return (
      <Mark key={kind} tone={holding === undefined ? (mine.length > 0 ? 'warn' : 'plain') : 'good'}>
        {KIND_WORDS[kind]} sign-off: {words}
      </Mark>
    );
  });
}
