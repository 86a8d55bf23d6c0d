// Where an invitation's link leads, for somebody who is not in yet.
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { startSession } from '../api/query-client.js';
import { useSession } from '../api/use-session.js';
import { AcceptInvitation } from '../features/invitations/accept-invitation.js';
import { SignInSteps } from '../features/session/sign-in-steps.js';
import { useSignOnOffer } from '../features/session/use-sign-on-offer.js';
import { Notice } from '../ui/notice.js';
import classes from './invitation-page.module.css';
import { PageFoot, PageFrame } from './page-frame.js';

export function InvitationPage() {
  const { token } = useParams({ from: '/invitation/$token' });
  const offer = useSignOnOffer();
  const { data: person } = useSession();
  const isSignedIn = person !== null && person !== undefined;
  const place = (
    <div className={classes.main}>
      <title>Invitation · Nightlawyer</title>
      <h1 className={classes.title}>{isSignedIn ? 'Invitation' : 'Nightlawyer'}</h1>
      <AcceptInvitation
        key={token}
        token={token}
        signOn={offer.data ?? null}
        then={(email) => <Accepted email={email} />}
      />
    </div>
  );
  if (isSignedIn) return <PageFrame>{place}</PageFrame>;
  return (
    <div className={classes.room}>
      <main className={classes.middle}>{place}</main>
      <PageFoot />
    </div>
  );
}

function Accepted({ email }: { email: string }) {
  const { data: person } = useSession();
  const navigate = useNavigate();
  if (person !== null && person !== undefined) {
    return (
      <Notice tone="plain">
        The place is taken. You are signed in as {person.name}: <Link to="/account">your account</Link> lists the
        newsrooms you belong to.
      </Notice>
    );
  }
  return (
    <>
      <p className={classes.lead}>The place is yours. Sign in with it.</p>
      <SignInSteps
        email={email}
        onOpened={(opened) => {
          startSession(opened);
          void navigate({ to: '/', replace: true });
        }}
      />
    </>
  );
}
