// The first page: what may run tonight, and what stands in the way of the rest?
import { Navigate } from '@tanstack/react-router';
import { useMay } from '../api/use-may.js';
import { Dashboard } from '../features/dashboard/dashboard.js';
import { PageFrame } from './page-frame.js';

export function DashboardPage() {
  const reads = useMay('dashboard.read');
  const administers = useMay('member.manage');
  // Whoever has no part in what runs begins with what is theirs.
  if (!reads) return <Navigate to={administers ? '/members' : '/stories'} replace />;
  return (
    <PageFrame>
      <title>Dashboard · Nightlawyer</title>
      <Dashboard />
    </PageFrame>
  );
}
