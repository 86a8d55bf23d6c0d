// The door: who are you? Also for somebody whom the organisation's own sign-in has sent back.
import { Button } from '@mantine/core';
import { sentenceFor } from '../../api/failure.js';
import { startSession } from '../../api/query-client.js';
import { Notice } from '../../ui/notice.js';
import classes from './sign-in.module.css';
import { SignInSteps } from './sign-in-steps.js';
import { SIGN_ON_PATH, useSignOnOffer } from './use-sign-on-offer.js';

/** The code with which the organisation's own sign-in sent the browser back, if it did. */
function refusedCode(): string | null {
  return new URLSearchParams(window.location.search).get('refused');
}

export function SignIn() {
  const offer = useSignOnOffer();
  const refused = refusedCode();
  return (
    <div className={classes.room}>
      <section className={classes.form} aria-labelledby="sign-in-title">
        <title>Sign in · Nightlawyer</title>
        <h1 id="sign-in-title" className={classes.title}>
          Nightlawyer
        </h1>
        <p className={classes.lead}>The last reader before print.</p>
        {refused !== null && <Notice tone="bad">{sentenceFor(refused)}</Notice>}
        <SignInSteps onOpened={startSession}>
          {typeof offer.data === 'string' && (
            <Button component="a" href={SIGN_ON_PATH} variant="default" fullWidth>
              Sign in with {offer.data}
            </Button>
          )}
        </SignInSteps>
      </section>
    </div>
  );
}
