// What lawyers have said about the assertion, and whether it still holds.
import { Button } from '@mantine/core';
import { type Ref, useState } from 'react';
import type { Assertion, Draft, Opinion } from '../../api/records.js';
import { useMay } from '../../api/use-may.js';
import { useSession } from '../../api/use-session.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Notice } from '../../ui/notice.js';
import { Waiting } from '../../ui/waiting.js';
import { AcceptWording } from './accept-wording.js';
import { AdviceDrawer } from './advice-drawer.js';
import { OpinionCard } from './opinion-card.js';
import classes from './opinions.module.css';
import { useOpinions } from './use-opinions.js';
import { useSettleOpinion } from './use-settle-opinion.js';

interface Props {
  draft: Draft;
  assertion: Assertion;
  zone: string | undefined;
  section: Ref<HTMLElement>;
  onReaffirm: () => void;
  onTelephone: () => void;
}

/** States in which advice can be noted for a lawyer. */
const NOTED_IN: readonly Assertion['state'][] = ['flagged', 'queued', 'with_lawyer', 'ruled'];

export function OpinionsBeside({ draft, assertion, zone, section, onReaffirm, onTelephone }: Props) {
  const opinions = useOpinions(assertion);
  const settle = useSettleOpinion(draft.id);
  const { data: person } = useSession();
  const mayReadAdvice = useMay('advice.read');
  const mayNote = useMay('opinion.note');
  const [read, setRead] = useState<Opinion | null>(null);
  const [accepted, setAccepted] = useState<Opinion | null>(null);
  const items = (opinions.data?.items ?? []).toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
  const reaffirmed = items.flatMap(({ reaffirms, withdrawn }) => (withdrawn === null ? (reaffirms ?? []) : []));
  const differing = (assertion.advice?.differs.length ?? 0) > 0;
  return (
    <section ref={section} className={classes.section} aria-label="Opinions" tabIndex={-1}>
      <div className={classes.titleLine}>
        <h3 className={classes.title}>
          Opinions <span className={classes.count}>{items.length}</span>
        </h3>
        {mayNote && NOTED_IN.includes(assertion.state) && assertion.reading !== null && (
          <Button size="compact-xs" variant="default" onClick={onTelephone}>
            Note advice by telephone…
          </Button>
        )}
      </div>
      {opinions.isPending && <Waiting what="the opinions" />}
      {opinions.isError && <FailureNotice error={opinions.error} />}
      {settle.isError && <FailureNotice error={settle.error} />}
      {differing && (
        <Notice tone="warn">
          Lawyers differ on this. The stricter ruling counts until one settles the difference.
        </Notice>
      )}
      {opinions.data !== undefined && items.length === 0 && <p className={classes.soft}>No lawyer has ruled on it.</p>}
      {items.map((opinion) => (
        <OpinionCard
          key={opinion.id}
          opinion={opinion}
          assertion={assertion}
          newest={draft.latest.number}
          zone={zone}
          busy={settle.isPending && settle.variables.opinion.id === opinion.id}
          reaffirmed={reaffirmed.includes(opinion.id)}
          mayReadAdvice={mayReadAdvice}
          onReaffirm={opinion.lawyerId === person?.personId ? onReaffirm : null}
          onSettle={(settling) => settle.mutate(settling)}
          onAccept={() => setAccepted(opinion)}
          onAdvice={() => setRead(opinion)}
        />
      ))}
      <AdviceDrawer opinion={read} onClose={() => setRead(null)} />
      <AcceptWording draft={draft} assertion={assertion} opinion={accepted} onClose={() => setAccepted(null)} />
    </section>
  );
}
