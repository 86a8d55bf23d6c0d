// What is marked on a stretch that earlier letters have too: where it was seen, and what this copy changed.
import { Link } from '@tanstack/react-router';
import type { LetterFamily } from '../../api/records.js';
import { Mark } from '../../ui/mark.js';
import { WordChanges } from '../../ui/word-changes.js';
import { dayOf } from './family-words.js';
import classes from './family.module.css';
import { repeatOf } from './repeat-of.js';

interface Props {
  family: LetterFamily;
  /** UTF-16 code units of the letter. */
  stretch: { start: number; end: number };
  zone: string | undefined;
}

export function SeenBefore({ family, stretch, zone }: Props) {
  const repeat = repeatOf(family.repeats, stretch);
  if (repeat === undefined) return null;
  const days = new Map(family.members.map(({ letterId, receivedAt }) => [letterId, dayOf(receivedAt, zone)]));
  const [newest] = repeat.seen;
  const changed = newest?.changes.some(({ change }) => change !== 'same') === true;
  return (
    <aside className={classes.seen} aria-label="Seen before">
      <p>
        {repeat.boilerplate && <Mark>Boilerplate</Mark>} Seen before: in the{' '}
        {repeat.seen.length === 1 ? 'letter' : 'letters'} of{' '}
        {repeat.seen.map(({ letterId }, index) => (
          <span key={letterId}>
            {index > 0 && (index === repeat.seen.length - 1 ? ' and ' : ', ')}
            <Link to="/letters/$letterId" params={{ letterId }}>
              {days.get(letterId)}
            </Link>
          </span>
        ))}
        {newest !== undefined && !changed && ', word for word'}
      </p>
      {newest !== undefined && changed && (
        <p className={classes.changes}>
          <WordChanges parts={newest.changes} />
        </p>
      )}
    </aside>
  );
}
