// A source in full, opened at the passage that was suggested.
import type { Sensitivity } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { DirectionMark } from '../../ui/direction-mark.js';
import { DocumentRemarks } from '../../ui/document-state.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import { Notice } from '../../ui/notice.js';
import { OriginalLink } from '../../ui/original-link.js';
import { PrivilegeLabel } from '../../ui/privilege-label.js';
import { Waiting } from '../../ui/waiting.js';
import { SENSITIVITY_WORDS } from '../../ui/words.js';
import classes from './source.module.css';
import { SourceText } from './source-text.js';
import { type SourceKind, type SourceText as Source, useSource } from './use-source.js';

/** What to open. With `start` and `end` (UTF-16 code units) that passage is marked and shown. */
export interface OpenedSource {
  kind: SourceKind;
  id: string;
  title?: string;
  start?: number;
  end?: number;
}

interface Props {
  source: OpenedSource | null;
  zone: string | undefined;
  onClose: () => void;
}

export function SourceDrawer({ source, zone, onClose }: Props) {
  return (
    <Dialog open={source !== null} onClose={onClose} title={source?.title ?? 'The source'} place="side" padded={false}>
      {source !== null && <Opened source={source} zone={zone} />}
    </Dialog>
  );
}

/** What must be known about a source stays in sight while its text is scrolled. */
function Opened({ source, zone }: { source: OpenedSource; zone: string | undefined }) {
  const found = useSource(source.kind, source.id);
  if (found.isError) return <FailureNotice error={found.error} />;
  if (found.data === undefined) return <Waiting what="the source" />;
  const { text, pages } = found.data;
  return (
    <div className={classes.opened}>
      <Particulars source={found.data} zone={zone} />
      <div className={classes.scroll} tabIndex={0} role="region" aria-label="Text of the source">
        {text === null ? (
          <p className={classes.unread}>It has not been read, so there is no text to show.</p>
        ) : (
          <SourceText key={source.id} text={text} pages={pages} start={source.start} end={source.end} />
        )}
      </div>
    </div>
  );
}

function Particulars({ source, zone }: { source: Source; zone: string | undefined }) {
  const { document, caveats, provenance, sensitivity, privilege, direction, party, at } = source;
  return (
    <div className={classes.particulars}>
      <p className={classes.marks}>
        <PrivilegeLabel privilege={privilege} />
        {direction !== null && <DirectionMark direction={direction} />}
        {sensitivity !== null && (
          <Mark tone={sensitivity === 'source_revealing' ? 'bad' : 'plain'}>
            {SENSITIVITY_WORDS[sensitivity as Sensitivity]}
          </Mark>
        )}
        {party !== null && party !== '' && <span>{party}</span>}
        {at !== null && <Moment at={at} zone={zone} />}
        <OriginalLink document={document} />
      </p>
      {provenance !== null && provenance !== '' && <p>{provenance}</p>}
      {caveats !== null && caveats !== '' && (
        <Notice tone="warn">
          <strong>Caveat.</strong> {caveats}
        </Notice>
      )}
      {(document.warnings.length > 0 || document.refusal !== null) && (
        <Notice tone={document.ocr || document.refusal !== null ? 'warn' : 'plain'}>
          <DocumentRemarks document={document} />
        </Notice>
      )}
    </div>
  );
}
