// What became of the words that were read: the assertion, its paragraph, the headlines round it.
import type { ReadingChange } from '../../api/records.js';
import { partWords } from '../../ui/review-words.js';
import { WordChanges } from '../../ui/word-changes.js';
import classes from './opinions.module.css';

export function ReadingChanges({ changes }: { changes: readonly ReadingChange[] }) {
  return (
    <div className={classes.changes}>
      {changes.map(({ part, parts }, index) => {
        const name = partWords(part);
        return (
          <div key={index}>
            <p className={classes.changeTitle}>{name.charAt(0).toUpperCase() + name.slice(1)}</p>
            <div className={classes.change}>
              <WordChanges parts={parts} />
            </div>
          </div>
        );
      })}
    </div>
  );
}
