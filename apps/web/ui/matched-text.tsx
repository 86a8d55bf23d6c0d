// A passage with the words marked that made it a suggestion.
import { useMemo } from 'react';
import { matchingSpans } from './matching-spans.js';
import classes from './matched-text.module.css';

export function MatchedText({ text, matched }: { text: string; matched: readonly string[] }) {
  const spans = useMemo(() => matchingSpans(text, matched), [text, matched]);
  let at = 0;
  return (
    <>
      {spans.map(({ start, end }) => {
        const before = text.slice(at, start);
        at = end;
        return (
          <span key={start}>
            {before}
            <mark className={classes.match}>{text.slice(start, end)}</mark>
          </span>
        );
      })}
      {text.slice(spans.at(-1)?.end ?? 0)}
    </>
  );
}
