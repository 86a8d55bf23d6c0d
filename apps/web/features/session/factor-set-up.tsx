// Setting a second factor up: password, secret into the authenticator, a code from it, and the recovery codes.
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { FactorToSetUp } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { SecretOnce } from '../../ui/secret-once.js';
import classes from './account.module.css';
import { PasswordStep } from './password-step.js';
import { RecoveryCodes } from './recovery-codes.js';
import { useBeginFactor, useFinishFactor } from './use-account.js';

export function FactorSetUp({ onDone }: { onDone: () => void }) {
  const begin = useBeginFactor();
  const [finished, setFinished] = useState(false);
  if (begin.data === undefined) {
    return (
      <PasswordStep
        action="Go on"
        error={begin.error}
        isPending={begin.isPending}
        onGiven={(password) => begin.mutate(password)}
        onCancel={onDone}
      />
    );
  }
  if (finished) return <RecoveryCodes codes={begin.data.recoveryCodes} onDone={onDone} />;
  return <Secret factor={begin.data} onFinished={() => setFinished(true)} onCancel={onDone} />;
}

interface SecretProps {
  factor: FactorToSetUp;
  onFinished: () => void;
  onCancel: () => void;
}

function Secret({ factor: { uri, qr }, onFinished, onCancel }: SecretProps) {
  const [code, setCode] = useState('');
  const finish = useFinishFactor();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    finish.mutate(code, { onSuccess: onFinished });
  };
  return (
    <div className={classes.setUp}>
      {/* As an image it is drawn and never run; the page's policy lets no markup in. */}
      <img
        src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
        alt="QR code of the secret; the same in letters stands beside it"
        className={classes.code}
      />
      <form onSubmit={submit} className={classes.steps}>
        <p>Read the code with your authenticator, or type the secret into it.</p>
        <SecretOnce label="Secret" secret={inFours(new URL(uri).searchParams.get('secret') ?? '')} />
        <TextInput
          label="Code"
          description="The six digits it shows now."
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          withAsterisk={false}
          autoFocus
          minLength={6}
          maxLength={7}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {finish.isError && <FailureNotice error={finish.error} />}
        <div className={classes.actions}>
          <Button type="submit" size="sm" loading={finish.isPending}>
            Set it up
          </Button>
          <Button variant="default" size="sm" onClick={onCancel}>
            Cancel
          </Button>
        </div>
      </form>
    </div>
  );
}

/** As people type it. */
function inFours(secret: string): string {
  return secret.replace(/.{4}(?=.)/g, '$& ');
}
