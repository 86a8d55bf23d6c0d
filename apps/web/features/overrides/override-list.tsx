// Every decision to publish against advice that there was: what it lifts, why, by whom.
import { Button } from '@mantine/core';
import type { Override, Readiness } from '../../api/records.js';
import { blockerGroupWords } from '../../ui/blocker-words.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { PrivilegeBar } from '../../ui/privilege-bar.js';
import { Withheld } from '../../ui/privilege-label.js';
import rows from '../../ui/rows.module.css';
import { useSettleOverride } from './use-overrides.js';

interface Props {
  draftId: string;
  storyId: string;
  overrides: readonly Override[];
  readiness: Readiness | undefined;
  zone: string | undefined;
}

export function Overrides({ draftId, storyId, overrides, readiness, zone }: Props) {
  const settle = useSettleOverride(draftId);
  const busy = settle.isPending;
  return (
    <section aria-label="Against advice">
      <h3>Against advice</h3>
      {overrides.length === 0 && <p className={rows.meta}>Nobody decided to publish it against advice.</p>}
      {settle.isError && <FailureNotice error={settle.error} />}
      <ul className={rows.rows}>
        {overrides.map((override) => (
          <li key={override.id} className={rows.row}>
            <div>
              <p>
                <strong>Version {override.versionNumber}</strong>, although:
              </p>
              <ul>
                {sentences(override, readiness).map((sentence, index) => (
                  <li key={index}>{sentence}</li>
                ))}
              </ul>
              {override.withheld ? <Withheld what="The reason" /> : <p className={rows.note}>“{override.reason}”</p>}
              {override.noteId !== null && override.privilege !== null && !override.withheld && (
                <PrivilegeBar
                  storyId={storyId}
                  subject="note"
                  subjectId={override.noteId}
                  privilege={override.privilege}
                  of={`Why version ${override.versionNumber} is published against advice`}
                />
              )}
              <p className={rows.meta}>
                proposed by {override.proposed.personName}, <Moment at={override.proposed.at} zone={zone} />
                {override.assented !== null && (
                  <>
                    {' · '}assented to by {override.assented.personName},{' '}
                    <Moment at={override.assented.at} zone={zone} />
                  </>
                )}
                {override.withdrawn !== null && (
                  <>
                    {' · '}withdrawn by {override.withdrawn.personName},{' '}
                    <Moment at={override.withdrawn.at} zone={zone} />
                  </>
                )}
              </p>
            </div>
            <div className={rows.state}>
              <OverrideMark override={override} />
              {override.abilities.assent && (
                <Button
                  size="compact-xs"
                  color="red.9"
                  loading={busy}
                  onClick={() => settle.mutate({ overrideId: override.id, act: 'assent' })}
                >
                  Assent
                </Button>
              )}
              {override.abilities.withdraw && (
                <Button
                  size="compact-xs"
                  variant="default"
                  loading={busy}
                  onClick={() => settle.mutate({ overrideId: override.id, act: 'withdraw' })}
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

/** As the readiness words them while they stand; by their kind once they do not. */
function sentences({ blockers }: Override, readiness: Readiness | undefined): string[] {
  const known = [...(readiness?.blockers ?? []), ...(readiness?.lifted ?? [])];
  return blockers.map(({ code, id, otherId }) => {
    const same = known.find((one) => one.code === code && one.id === id && one.otherId === otherId);
    return same?.message ?? `${blockerGroupWords(code, 1)}.`;
  });
}

function OverrideMark({ override: { assented, withdrawn, lifts } }: { override: Override }) {
  if (withdrawn !== null) return <Mark>Withdrawn</Mark>;
  if (assented === null) return <Mark tone="warn">Needs a second person</Mark>;
  return lifts ? <Mark tone="bad">Lifts blockers</Mark> : <Mark>For an earlier version</Mark>;
}
