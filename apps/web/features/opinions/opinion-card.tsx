// One opinion: what was ruled, by whom, whether it still holds, and what is to be done for it.
import { Button } from '@mantine/core';
import type { Assertion, Opinion } from '../../api/records.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { RULING_TONES, RULING_WORDS } from '../../ui/review-words.js';
import { clockWords } from '../../ui/time-words.js';
import { useNow } from '../../ui/use-now.js';
import { WordChanges } from '../../ui/word-changes.js';
import { wordDiff } from '../../ui/word-diff.js';
import classes from './opinions.module.css';
import { ReadingChanges } from './reading-changes.js';
import type { Settling } from './use-settle-opinion.js';
import { type ValidityWords, validityWords } from './validity-words.js';

interface Props {
  opinion: Opinion;
  assertion: Assertion;
  newest: number;
  zone: string | undefined;
  busy: boolean;
  /** Its lawyer stood by it later, having seen what changed: that opinion speaks now. */
  reaffirmed: boolean;
  mayReadAdvice: boolean;
  /** Null where the opinion is not the reader's own to stand by. */
  onReaffirm: (() => void) | null;
  onSettle: (settling: Settling) => void;
  onAccept: () => void;
  onAdvice: () => void;
}

const REAFFIRMED: ValidityWords = { mark: 'Re-affirmed', tone: 'plain', sentence: 'Its lawyer stood by it later.' };

export function OpinionCard(props: Props) {
  const {
    opinion,
    assertion,
    newest,
    zone,
    busy,
    reaffirmed,
    mayReadAdvice,
    onReaffirm,
    onSettle,
    onAccept,
    onAdvice,
  } = props;
  const now = useNow();
  const words = validityWords(opinion, newest, (at) => clockWords(Date.parse(at), now, zone));
  const validity = reaffirmed && opinion.withdrawn === null ? REAFFIRMED : words;
  const { ruling, lawyerName, createdAt, requiredWording, channel, commands, since } = opinion;
  const can = (command: Opinion['commands'][number]) => commands.includes(command);
  return (
    <article
      className={classes.card}
      data-tone={validity.tone}
      data-validity={opinion.withdrawn === null ? opinion.validity : 'withdrawn'}
      aria-label={`Opinion of ${lawyerName}: ${RULING_WORDS[ruling]}, ${validity.mark}`}
    >
      <div className={classes.line}>
        <span className={classes.who}>{lawyerName}</span>
        <Mark tone={opinion.withdrawn === null ? RULING_TONES[ruling] : 'plain'}>{RULING_WORDS[ruling]}</Mark>
        <Mark tone={validity.tone}>{validity.mark}</Mark>
      </div>
      <p>{validity.sentence}</p>
      <p className={classes.soft}>
        <Moment at={createdAt} zone={zone} /> on version {opinion.versionNumber}
        {channel === 'telephone' && ' · by telephone'}
        {opinion.jurisdiction !== '' && ` · ${opinion.jurisdiction}`}
        {opinion.reaffirms !== null && ' · re-affirmed'}
        {opinion.resolves && ' · settles a difference'}
      </p>
      {requiredWording !== null && (
        <div>
          <p className={classes.changeTitle}>Wording required</p>
          <div className={classes.wording}>
            <WordChanges parts={wordDiff(assertion.words ?? assertion.quote, requiredWording)} />
          </div>
        </div>
      )}
      <Conditions opinion={opinion} busy={busy} zone={zone} onSettle={onSettle} />
      {since !== null && opinion.withdrawn === null && !reaffirmed && <ReadingChanges changes={since.changes} />}
      <div className={classes.buttons}>
        {can('confirm') && (
          <Button size="compact-xs" loading={busy} onClick={() => onSettle({ opinion, act: 'confirm' })}>
            Confirm that I said this
          </Button>
        )}
        {can('accept_wording') && (
          <Button size="compact-xs" variant="default" onClick={onAccept}>
            Accept the wording…
          </Button>
        )}
        {onReaffirm !== null && !reaffirmed && opinion.validity === 'void' && opinion.withdrawn === null && (
          <Button size="compact-xs" onClick={onReaffirm}>
            Re-affirm…
          </Button>
        )}
        {mayReadAdvice && (
          <Button size="compact-xs" variant="default" onClick={onAdvice}>
            Read the advice
          </Button>
        )}
        {can('withdraw') && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            loading={busy}
            onClick={() => onSettle({ opinion, act: 'withdraw' })}
          >
            Withdraw
          </Button>
        )}
      </div>
    </article>
  );
}

function Conditions({ opinion, busy, zone, onSettle }: Pick<Props, 'opinion' | 'busy' | 'zone' | 'onSettle'>) {
  if (opinion.conditions.length === 0) return null;
  return (
    <ul className={classes.conditions} aria-label="Conditions">
      {opinion.conditions.map(({ ordinal, text, met }) => (
        <li key={ordinal} className={classes.condition}>
          <span aria-hidden>{met === null ? '○' : '✓'}</span>
          <span>
            {text}{' '}
            <span className={classes.soft}>
              {met === null ? 'not met yet' : `met, says ${met.name}, `}
              {met !== null && <Moment at={met.at} zone={zone} />}
            </span>
          </span>
          {met === null && opinion.commands.includes('meet_condition') && (
            <Button
              size="compact-xs"
              variant="default"
              loading={busy}
              onClick={() => onSettle({ opinion, act: 'meet', ordinal })}
            >
              It is met
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
