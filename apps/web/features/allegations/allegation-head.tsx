// The allegation that is being answered: its words, what it contends, and why it was taken for that.
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { Allegation } from '../../api/records.js';
import { ATTACK_MEANINGS, ATTACK_WORDS, whyMarked } from '../../ui/words.js';
import classes from './allegation-head.module.css';

interface Props {
  allegation: Allegation;
  /** How many allegations the letter has. */
  total: number;
  reasons: readonly string[];
  /** By one, in the order of the list: -1 or 1. */
  onStep: (by: -1 | 1) => void;
}

export function AllegationHead({ allegation, total, reasons, onStep }: Props) {
  return (
    <header className={classes.head} aria-live="polite">
      <div className={classes.line}>
        <h2 className={classes.title}>
          Allegation {allegation.number} <span>of {total}</span>
        </h2>
        <div className={classes.steps}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label="Previous allegation"
            onClick={() => onStep(-1)}
          >
            <IconChevronUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label="Next allegation" onClick={() => onStep(1)}>
            <IconChevronDown size={16} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      <blockquote className={classes.quote}>{allegation.text}</blockquote>
      <p className={classes.attack}>
        <strong>{ATTACK_WORDS[allegation.attack]}.</strong> {ATTACK_MEANINGS[allegation.attack]}
      </p>
      {reasons.length > 0 && <p className={classes.why}>Why: {whyMarked(reasons)}</p>}
    </header>
  );
}
