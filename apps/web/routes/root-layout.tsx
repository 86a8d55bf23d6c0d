// Nobody sees a page before signing in; whoever has, gets the stream of events with it.
import { Outlet, useMatchRoute } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LiveContext, useLiveEvents } from '../api/live-events.js';
import { useAttendance } from '../api/use-attendance.js';
import { useSession } from '../api/use-session.js';
import { useStanding } from '../api/use-standing.js';
import { SessionAgain } from '../features/session/session-again.js';
import { SignIn } from '../features/session/sign-in.js';
import { SetUp } from '../features/set-up/set-up.js';
import { useIsSetUpOpen } from '../features/set-up/use-set-up.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Waiting } from '../ui/waiting.js';
import { PageFoot } from './page-frame.js';
import classes from './root-layout.module.css';

export function RootLayout() {
  const session = useSession();
  const isInvited = useMatchRoute()({ to: '/invitation/$token' }) !== false;
  if (session.data === null) return isInvited ? <Outlet /> : <Door />;
  if (session.isError) {
    return (
      <Wait>
        <FailureNotice error={session.error} />
      </Wait>
    );
  }
  if (session.data === undefined) {
    return (
      <Wait>
        <Waiting what="who you are" />
      </Wait>
    );
  }
  const { personId, newsroomId } = session.data;
  // Whoever comes after finds nothing of the one before.
  return <SignedIn key={`${personId} ${newsroomId}`} />;
}

function Door() {
  const isOpen = useIsSetUpOpen();
  if (isOpen.isLoading) {
    return (
      <Wait>
        <Waiting what="whether anybody is here" />
      </Wait>
    );
  }
  return (
    <div className={classes.door}>
      {isOpen.data === true ? <SetUp /> : <SignIn />}
      <PageFoot />
    </div>
  );
}

function Wait({ children }: { children: ReactNode }) {
  return <div className={classes.wait}>{children}</div>;
}

function SignedIn() {
  const live = useLiveEvents();
  const { data: standing } = useStanding();
  useAttendance(standing?.idleMinutes);
  return (
    <LiveContext value={live}>
      <Outlet />
      <SessionAgain />
    </LiveContext>
  );
}
