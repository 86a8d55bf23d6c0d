// Signed statements of where the log ended: whoever keeps one elsewhere can tell if the end is cut off.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../api/client.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Moment } from '../../ui/moment.js';
import { Waiting } from '../../ui/waiting.js';
import classes from './audit.module.css';

/** The newest of them; the whole row is in what can be taken away. */
const NEWEST = 20;

export function AuditHeads() {
  const [open, setOpen] = useState(false);
  const heads = useQuery({
    queryKey: ['audit-heads'],
    queryFn: () => ask(api.GET('/api/v1/audit/heads', { params: { query: { limit: String(NEWEST) } } })),
    enabled: open,
  });
  return (
    <details className={classes.heads} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Signed heads</summary>
      <p>
        Each says which entry was the last at its time. Kept outside this installation, it shows whether anything up to
        there was cut off or rewritten.
      </p>
      {heads.isError && <FailureNotice error={heads.error} />}
      {heads.isLoading && <Waiting what="the signed heads" />}
      {heads.data?.items.length === 0 && <p>None has been signed yet.</p>}
      <ul>
        {heads.data?.items.map(({ seq, hash, at, keyId }) => (
          <li key={seq}>
            Entry {seq}, <Moment at={at} />, key {keyId}: <code>{hash}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
