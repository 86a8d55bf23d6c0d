// What letter is this, from whom, and can what we read of it be trusted?
import type { Letter } from '../../api/records.js';
import { DocumentRemarks } from '../../ui/document-state.js';
import { Moment } from '../../ui/moment.js';
import { Notice } from '../../ui/notice.js';
import { OriginalLink } from '../../ui/original-link.js';
import { counted } from '../../ui/words.js';
import classes from './letter-head.module.css';
import { LetterSteps } from './letter-steps.js';

interface Props {
  letter: Letter;
  zone: string | undefined;
  /** Whether the reader may have the bytes as they came. */
  original: boolean;
}

export function LetterHead({ letter, zone, original }: Props) {
  const { allegations, suggested, confirmed, rejected } = letter.counts;
  return (
    <header className={classes.head}>
      <div className={classes.line}>
        <div className={classes.who}>
          <h1 className={classes.title}>{letter.title}</h1>
          <p className={classes.meta}>
            {letter.sender !== '' && `${letter.sender} · `}received <Moment at={letter.receivedAt} zone={zone} /> ·{' '}
            {original ? <OriginalLink document={letter.document} /> : letter.document.fileName}
          </p>
        </div>
        {letter.status === 'linked' && (
          <p className={classes.counts}>
            {counted(allegations, 'allegation')}
            <span>
              <strong>{suggested}</strong> suggested
            </span>
            <span>
              <strong>{confirmed}</strong> confirmed
            </span>
            <span>
              <strong>{rejected}</strong> rejected
            </span>
          </p>
        )}
      </div>
      {letter.document.ocr && (
        <Notice tone="warn">
          {letter.document.warnings.join(' ')} Check a quotation against the original before you rely on it.
        </Notice>
      )}
      {!letter.document.ocr && letter.status !== 'failed' && letter.document.warnings.length > 0 && (
        <Notice tone="plain">
          <DocumentRemarks document={letter.document} />
        </Notice>
      )}
      <LetterSteps letter={letter} />
    </header>
  );
}
