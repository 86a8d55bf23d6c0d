// Whether an uploaded file has been read, and if not, why.
import { sentenceFor } from '../api/failure.js';
import type { DocumentSummary } from '../api/records.js';
import { Mark } from './mark.js';

export function DocumentState({ document }: { document: DocumentSummary }) {
  if (document.status === 'pending') return <Mark tone="busy">Being read</Mark>;
  if (document.status === 'refused') return <Mark tone="bad">Not read</Mark>;
  return document.ocr ? <Mark tone="warn">Read by OCR</Mark> : <Mark tone="good">Read</Mark>;
}

/** Everything there is to know about how a file was read; nothing when all is well. */
export function DocumentRemarks({ document }: { document: DocumentSummary }) {
  const remarks = [...(document.refusal === null ? [] : [sentenceFor(document.refusal)]), ...document.warnings];
  if (remarks.length === 0) return null;
  return (
    <ul>
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}
