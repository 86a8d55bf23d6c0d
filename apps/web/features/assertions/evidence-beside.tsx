// What the newsroom holds on the assertion: suggested by the machine, confirmed or rejected by a person.
import { Button } from '@mantine/core';
import { isFailure } from '../../api/failure.js';
import type { Assertion, AssertionLink, Bearing } from '../../api/records.js';
import { DirectionMark } from '../../ui/direction-mark.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { MatchedText } from '../../ui/matched-text.js';
import { PrivilegeLabel } from '../../ui/privilege-label.js';
import { BEARING_MEANINGS, BEARING_WORDS } from '../../ui/review-words.js';
import { Waiting } from '../../ui/waiting.js';
import { SENSITIVITY_WORDS } from '../../ui/words.js';
import classes from './assertions.module.css';
import { useAssertionLinks, useDecideBearing } from './use-assertion-links.js';

interface Props {
  assertion: Assertion;
  mayDecide: boolean;
  onOpen: (target: AssertionLink['target']) => void;
}

export function EvidenceBeside({ assertion, mayDecide, onOpen }: Props) {
  const links = useAssertionLinks(assertion);
  const decide = useDecideBearing(assertion);
  return (
    <section className={classes.section} aria-label="Evidence">
      <h3 className={classes.sectionTitle}>
        Evidence {links.data !== undefined && <span className={classes.count}>{links.data.items.length}</span>}
      </h3>
      {links.isPending && <Waiting what="the evidence" />}
      {links.isError && <FailureNotice error={links.error} />}
      {decide.isError && (
        <FailureNotice error={decide.error}>
          {isFailure(decide.error, 'record/stale') && <p>It has been read again: look at it once more, then decide.</p>}
        </FailureNotice>
      )}
      {links.data?.items.length === 0 && (
        <p className={classes.meta}>
          {mayDecide
            ? 'Nothing that the newsroom holds was found to bear on this.'
            : 'Nothing that you may see bears on this.'}
        </p>
      )}
      {links.data?.items.map((link) => (
        <LinkCard
          key={link.id}
          link={link}
          busy={decide.isPending}
          mayDecide={mayDecide}
          onOpen={() => onOpen(link.target)}
          onDecide={(bearing) => decide.mutate({ link, bearing })}
        />
      ))}
    </section>
  );
}

interface CardProps {
  link: AssertionLink;
  busy: boolean;
  mayDecide: boolean;
  onOpen: () => void;
  onDecide: (bearing: Bearing | 'reject') => void;
}

function LinkCard({ link, busy, mayDecide, onOpen, onDecide }: CardProps) {
  const { target, state, bearing, decidedByName, score, method } = link;
  const sensitive = target.sensitivity !== null && target.sensitivity !== 'newsroom';
  return (
    <article
      className={classes.card}
      data-state={state}
      data-bearing={bearing ?? undefined}
      aria-label={`${target.title}, ${state}`}
    >
      <div className={classes.line}>
        <button type="button" className={classes.cardTitle} onClick={onOpen} title="Open it at this passage">
          {target.title}
        </button>
        <PrivilegeLabel privilege={target.privilege} />
        {target.direction !== null && <DirectionMark direction={target.direction} />}
        {sensitive && (
          <Mark tone={target.sensitivity === 'source_revealing' ? 'bad' : 'plain'}>
            {SENSITIVITY_WORDS[target.sensitivity as keyof typeof SENSITIVITY_WORDS]}
          </Mark>
        )}
      </div>
      {state !== 'rejected' && (
        <blockquote className={classes.passage}>
          <MatchedText text={target.quote} matched={link.matched} />
        </blockquote>
      )}
      {state !== 'rejected' && target.caveats !== null && target.caveats !== '' && (
        <p>
          <strong>Caveat.</strong> {target.caveats}
        </p>
      )}
      <p className={classes.meta}>
        {state === 'suggested' &&
          (method === 'person' ? 'Linked by hand' : `Suggested, score ${Math.round(score * 100)}`)}
        {state === 'confirmed' && bearing !== null && `Confirmed: ${BEARING_WORDS[bearing].toLowerCase()}`}
        {state === 'rejected' && 'Rejected'}
        {decidedByName !== null && ` · ${decidedByName}`}
      </p>
      {mayDecide && (
        <div className={classes.commands} role="group" aria-label="How it bears on the assertion">
          {(Object.keys(BEARING_WORDS) as Bearing[]).map((each) => (
            <Button
              key={each}
              size="compact-xs"
              variant={state === 'confirmed' && bearing === each ? 'filled' : 'default'}
              aria-pressed={state === 'confirmed' && bearing === each}
              title={BEARING_MEANINGS[each]}
              disabled={busy}
              onClick={() => onDecide(each)}
            >
              {BEARING_WORDS[each]}
            </Button>
          ))}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-pressed={state === 'rejected'}
            disabled={busy}
            onClick={() => onDecide('reject')}
          >
            Reject
          </Button>
        </div>
      )}
    </article>
  );
}
