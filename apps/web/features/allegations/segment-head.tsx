// A selected piece of the letter that is no allegation: what it is, and why it was taken for that.
import type { Segment } from '../../api/records.js';
import { KIND_MEANINGS, KIND_WORDS, whyMarked } from '../../ui/words.js';
import classes from './allegation-head.module.css';

export function SegmentHead({ segment }: { segment: Segment }) {
  return (
    <header className={classes.head}>
      <h2 className={classes.title}>
        {KIND_WORDS[segment.kind]}
        {segment.deadline && <span> with a time</span>}
      </h2>
      <blockquote className={classes.quote}>{segment.quote}</blockquote>
      <p className={classes.attack}>{KIND_MEANINGS[segment.kind]}</p>
      {segment.reasons.length > 0 && <p className={classes.why}>Why: {whyMarked(segment.reasons)}</p>}
    </header>
  );
}
