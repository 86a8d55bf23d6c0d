// How far is the answer to this letter, and where is it written and fetched?
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AnsweredAllegation, Letter } from '../../api/records.js';
import { progressWords } from './position-words.js';
import classes from './positions.module.css';

interface Props {
  letter: Letter;
  answers: readonly AnsweredAllegation[];
  /** More ways on, e.g. to the whole schedule. */
  children?: ReactNode;
}

export function AnswersBar({ letter, answers, children }: Props) {
  if (answers.length === 0) return <div className={classes.line}>{children}</div>;
  return (
    <div className={classes.line}>
      <span className={classes.progress} role="status">
        {progressWords(answers)}
      </span>
      {children}
      {letter.abilities['schedule.export'] === true && (
        <a
          className={classes.progress}
          href={`/api/v1/letters/${letter.id}/schedule.docx`}
          download
          title="What is not approved is left out of it, as reserved."
        >
          <IconDownload size={13} aria-hidden /> Point-by-point answer (DOCX)
        </a>
      )}
    </div>
  );
}
