// A person's word on a suggestion. Pressing another one changes it; the log keeps both.
import type { Link, Stance } from '../../api/records.js';
import { STANCE_MEANINGS, STANCE_WORDS } from '../../ui/words.js';
import classes from './decision-buttons.module.css';

interface Props {
  link: Link;
  busy: boolean;
  /** Shows which key presses which button. */
  withKeys: boolean;
  onDecide: (stance: Stance | 'reject') => void;
}

/** The two that are shown; the others are in the list of all keys. */
const KEYS: Partial<Record<Stance | 'reject', string>> = { answers: 'c', reject: 'x' };

export function DecisionButtons({ link, busy, withKeys, onDecide }: Props) {
  const hint = (which: Stance | 'reject') =>
    withKeys && KEYS[which] !== undefined ? <kbd aria-hidden>{KEYS[which]}</kbd> : null;
  return (
    <div className={classes.decide}>
      <div role="group" aria-label="Confirm as" className={classes.stances}>
        <span className={classes.confirm} aria-hidden>
          Confirm:
        </span>
        {(Object.keys(STANCE_WORDS) as Stance[]).map((stance) => (
          <button
            key={stance}
            type="button"
            className={classes.stance}
            aria-pressed={link.state === 'confirmed' && link.stance === stance}
            title={STANCE_MEANINGS[stance]}
            disabled={busy}
            onClick={() => onDecide(stance)}
          >
            {STANCE_WORDS[stance]} {hint(stance)}
          </button>
        ))}
      </div>
      <button
        type="button"
        className={classes.reject}
        aria-pressed={link.state === 'rejected'}
        title="It has nothing to do with this allegation, and is not proposed again."
        disabled={busy}
        onClick={() => onDecide('reject')}
      >
        Reject {hint('reject')}
      </button>
    </div>
  );
}
