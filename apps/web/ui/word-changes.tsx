// Old words and new, marked as deleted and inserted: struck out and underlined, never by colour alone.
import type { DiffPart } from './word-diff.js';
import classes from './word-changes.module.css';

export function WordChanges({ parts }: { parts: readonly DiffPart[] }) {
  return (
    <span className={classes.words}>
      {parts.map(({ text, change }, index) => {
        if (change === 'added') return <ins key={index}>{text}</ins>;
        if (change === 'removed') return <del key={index}>{text}</del>;
        return <span key={index}>{text}</span>;
      })}
    </span>
  );
}
