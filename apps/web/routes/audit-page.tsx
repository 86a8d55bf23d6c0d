// What was done in this newsroom, and is the record of it whole?
import { useNavigate, useSearch } from '@tanstack/react-router';
import { AuditCheck } from '../features/audit/audit-check.js';
import { AuditHeads } from '../features/audit/audit-heads.js';
import { AuditLog } from '../features/audit/audit-log.js';
import rows from '../ui/rows.module.css';
import { PageFrame } from './page-frame.js';

export function AuditPage() {
  const filter = useSearch({ from: '/audit' });
  const navigate = useNavigate({ from: '/audit' });
  return (
    <PageFrame>
      <title>Audit log · Nightlawyer</title>
      <div className={rows.bar}>
        <div>
          <h1 className={rows.title}>Audit log</h1>
          <p className={rows.hint}>Every act, in the order in which it was done. Nothing in it is ever changed.</p>
        </div>
        <AuditCheck />
      </div>
      <AuditLog filter={filter} onFilter={(search) => void navigate({ search, replace: true })} />
      <AuditHeads />
    </PageFrame>
  );
}
