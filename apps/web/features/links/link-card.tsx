// One passage beside an allegation: what it says, where it stands, what it does not show, and what was decided.
import { IconArrowsMaximize } from '@tabler/icons-react';
import { Link as PageLink } from '@tanstack/react-router';
import type { Link, Sensitivity, Stance } from '../../api/records.js';
import { DirectionMark } from '../../ui/direction-mark.js';
import { Mark } from '../../ui/mark.js';
import { PrivilegeLabel } from '../../ui/privilege-label.js';
import { MatchedText } from '../../ui/matched-text.js';
import { Moment } from '../../ui/moment.js';
import { SENSITIVITY_WORDS, STANCE_WORDS } from '../../ui/words.js';
import { DecisionButtons } from './decision-buttons.js';
import classes from './links.module.css';
import { ScoreBar } from './score-bar.js';

interface Props {
  link: Link;
  /** The one that the keys decide. */
  next: boolean;
  busy: boolean;
  mayDecide: boolean;
  zone: string | undefined;
  onOpen: () => void;
  onDecide: (stance: Stance | 'reject') => void;
}

export function LinkCard({ link, next, busy, mayDecide, zone, onOpen, onDecide }: Props) {
  const { target } = link;
  return (
    <article
      className={classes.card}
      data-state={link.state}
      data-stance={link.stance ?? undefined}
      data-next={next || undefined}
      aria-label={`${target.title}, ${link.state}`}
    >
      <header className={classes.cardHead}>
        <h4 className={classes.cardTitle}>
          {target.sourceKind === 'assertion' ? (
            <PageLink
              to="/drafts/$draftId"
              params={{ draftId: target.sourceId }}
              search={{ assertion: target.assertionId ?? undefined }}
              className={classes.open}
              title="Open it in its draft"
            >
              {target.title}
            </PageLink>
          ) : (
            <button type="button" className={classes.open} onClick={onOpen} title="Open it at this passage">
              {target.title} <IconArrowsMaximize size={11} aria-label="(open)" />
            </button>
          )}
        </h4>
        <ScoreBar link={link} />
      </header>
      <p className={classes.marks}>
        <PrivilegeLabel privilege={target.privilege} />
        {target.direction !== null && <DirectionMark direction={target.direction} />}
        {target.sensitivity !== null && target.sensitivity !== 'newsroom' && (
          <Mark tone={target.sensitivity === 'source_revealing' ? 'bad' : 'plain'}>
            {SENSITIVITY_WORDS[target.sensitivity as Sensitivity]}
          </Mark>
        )}
        {target.occurredAt !== null && <Moment at={target.occurredAt} zone={zone} />}
      </p>
      <blockquote className={classes.passage}>
        <MatchedText text={target.quote} matched={link.matched} />
      </blockquote>
      {target.caveats !== null && target.caveats !== '' && (
        <p className={classes.caveat}>
          <strong>Caveat.</strong> {target.caveats}
        </p>
      )}
      <Decided link={link} zone={zone} />
      {mayDecide && <DecisionButtons link={link} busy={busy} withKeys={next} onDecide={onDecide} />}
    </article>
  );
}

function Decided({ link, zone }: Pick<Props, 'link' | 'zone'>) {
  if (link.state === 'suggested') return null;
  return (
    <p className={classes.decided} data-state={link.state}>
      {link.state === 'confirmed'
        ? `Confirmed: ${link.stance === null ? '' : STANCE_WORDS[link.stance].toLowerCase()}`
        : 'Rejected'}
      {link.decidedByName !== null && ` · ${link.decidedByName}`}
      {link.decidedAt !== null && (
        <>
          {' · '}
          <Moment at={link.decidedAt} zone={zone} />
        </>
      )}
    </p>
  );
}
