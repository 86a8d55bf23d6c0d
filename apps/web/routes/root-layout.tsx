// Nobody sees a page before signing in; whoever has, gets the stream of events with it.
import { Outlet } from '@tanstack/react-router';
import { LiveContext, useLiveEvents } from '../api/live-events.js';
import { useSession } from '../api/use-session.js';
import { SignIn } from '../features/session/sign-in.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Waiting } from '../ui/waiting.js';
import { PageFoot } from './page-frame.js';
import classes from './root-layout.module.css';

export function RootLayout() {
  const session = useSession();
  if (session.data === null) {
    return (
      <div className={classes.door}>
        <SignIn />
        <PageFoot />
      </div>
    );
  }
  if (session.isError) {
    return (
      <div className={classes.wait}>
        <FailureNotice error={session.error} />
      </div>
    );
  }
  if (session.data === undefined) {
    return (
      <div className={classes.wait}>
        <Waiting what="who you are" />
      </div>
    );
  }
  return <SignedIn />;
}

function SignedIn() {
  const live = useLiveEvents();
  return (
    <LiveContext value={live}>
      <Outlet />
    </LiveContext>
  );
}
