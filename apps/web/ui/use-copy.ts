// Putting words on the clipboard, and saying for a moment that they are there.
import { useEffect, useState } from 'react';

const SAID_MILLISECONDS = 2_500;

export function useCopy(): { copied: boolean; copy: (text: string) => void } {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const unsay = setTimeout(() => setCopied(false), SAID_MILLISECONDS);
    return () => clearTimeout(unsay);
  }, [copied]);
  const copy = (text: string) => {
    // Over plain HTTP browsers give no clipboard; then the words stand there to be selected.
    if (!window.isSecureContext) return;
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return { copied, copy };
}
