// The way to the bytes as they came.
import { IconDownload } from '@tabler/icons-react';
import type { DocumentSummary } from '../api/records.js';

export function OriginalLink({ document }: { document: DocumentSummary }) {
  return (
    <a href={`/api/v1/documents/${document.id}/original`} download={document.fileName} title="Download the original">
      <IconDownload size={13} aria-hidden style={{ verticalAlign: '-2px', marginRight: 3 }} />
      {document.fileName}
    </a>
  );
}
