// What was said of one point, letter after letter: the accounts side by side, oldest first.
import { Link } from '@tanstack/react-router';
import type { AccountShift } from '../../api/records.js';
import { WordChanges } from '../../ui/word-changes.js';
import { ATTACK_WORDS } from '../../ui/words.js';
import { dayOf } from './family-words.js';
import classes from './family.module.css';

interface Props {
  shift: AccountShift;
  /** When this letter came. */
  receivedAt: string;
  zone: string | undefined;
  /** Where it stands by itself; among others each says which point it is about. */
  titled?: boolean;
}

export function EarlierAccounts({ shift, receivedAt, zone, titled = false }: Props) {
  const last = shift.earlier.at(-1);
  return (
    <section className={classes.accounts} aria-label={`Accounts of point ${shift.number}`}>
      <h3 className={classes.heading}>{titled ? 'Said otherwise before' : `Point ${shift.number}`}</h3>
      <ol className={classes.timeline}>
        {shift.earlier.map(({ allegationId, letterId, receivedAt: at, attack, text, matched }) => (
          <li key={allegationId} className={classes.account}>
            <p className={classes.when}>
              <Link to="/letters/$letterId" params={{ letterId }}>
                {dayOf(at, zone)}
              </Link>{' '}
              <span>{ATTACK_WORDS[attack]}</span>
            </p>
            <blockquote>{text}</blockquote>
            <p className={classes.why}>Shares: {matched.join(', ')}</p>
          </li>
        ))}
        <li className={classes.account} data-now>
          <p className={classes.when}>
            {dayOf(receivedAt, zone)}, this letter <span>{ATTACK_WORDS[shift.attack]}</span>
          </p>
          <blockquote>{shift.text}</blockquote>
        </li>
      </ol>
      {last !== undefined && (
        <details className={classes.details}>
          <summary>Word by word, against {dayOf(last.receivedAt, zone)}</summary>
          <WordChanges parts={last.changes} />
        </details>
      )}
    </section>
  );
}
