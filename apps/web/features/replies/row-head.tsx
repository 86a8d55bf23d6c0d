// The assertion that a row of the matrix is about.
import { Link } from '@tanstack/react-router';
import type { ReplyRow } from '../../api/records.js';
import { GRAVITY_WORDS } from '../../ui/assertion-words.js';
import classes from './reply-grid.module.css';

interface Props {
  row: ReplyRow;
  /** Said where the story has several drafts. */
  draftTitle: string | undefined;
}

export function RowHead({ row, draftTitle }: Props) {
  return (
    <div className={classes.assertion}>
      <p className={classes.words}>
        <span className={classes.number}>{row.number}</span>{' '}
        <Link to="/drafts/$draftId" params={{ draftId: row.draftId }} search={{ assertion: row.id }}>
          {row.quote}
        </Link>
      </p>
      <p className={classes.meta}>
        {GRAVITY_WORDS[row.gravity]} gravity
        {draftTitle !== undefined && ` · ${draftTitle}`}
        {row.placement === 'gone' && ' · no longer in the text'}
        {row.cells.every(({ about }) => !about) && ' · nobody is named yet whom it is about'}
      </p>
    </div>
  );
}
