// Over whatever page is open: show again who you are, then what you asked for goes on. Nothing typed behind it is lost.
import { Button } from '@mantine/core';
import { leaveDoor, useDoor } from '../../api/door.js';
import { startSession } from '../../api/query-client.js';
import { useSession } from '../../api/use-session.js';
import { useStandingBefore } from '../../api/use-standing.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { ConfirmAgain } from './confirm-again.js';
import classes from './sign-in.module.css';
import { SignInSteps } from './sign-in-steps.js';
import { SignOnElsewhere } from './sign-on-elsewhere.js';
import { useResume } from './use-resume.js';

export function SessionAgain() {
  const reason = useDoor();
  const over = reason === 'session/missing';
  return (
    <Dialog
      open={reason !== null}
      onClose={leaveDoor}
      covering={over}
      title={over ? 'Your session is over' : 'Is it still you?'}
    >
      {over ? <SignInAgain /> : <ConfirmAgain />}
    </Dialog>
  );
}

function SignInAgain() {
  const { data: person } = useSession();
  const { data: standing } = useStandingBefore();
  const resume = useResume();
  return (
    <div className={classes.steps}>
      <p>
        {person?.name}, you were away for a while, or signed in long ago. Sign in again: the page is as you left it, and
        what you typed is kept.
      </p>
      {standing?.hasPassword !== false && (
        <SignInSteps email={standing?.email} onOpened={(opened) => resume.mutate(opened)} />
      )}
      {resume.isError && <FailureNotice error={resume.error} />}
      <SignOnElsewhere onBack={(there) => resume.mutate(there)} />
      <Button variant="subtle" size="xs" onClick={() => startSession(null)}>
        I am somebody else: leave this page
      </Button>
    </div>
  );
}
