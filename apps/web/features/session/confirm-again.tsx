// Before what counts as a signature, or opens a source: the password or a code, once more.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { leaveDoor, openDoor } from '../../api/door.js';
import { useStanding } from '../../api/use-standing.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import classes from './sign-in.module.css';
import { SignOnElsewhere } from './sign-on-elsewhere.js';
import { useConfirm } from './use-resume.js';

export function ConfirmAgain() {
  const { data: standing } = useStanding();
  const [byCode, setByCode] = useState(false);
  const [words, setWords] = useState('');
  const confirm = useConfirm();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    confirm.mutate(byCode ? { code: words } : { password: words });
  };
  const swap = () => {
    setByCode(!byCode);
    setWords('');
    confirm.reset();
  };
  const field = {
    required: true,
    withAsterisk: false,
    autoFocus: true,
    'data-autofocus': true,
    value: words,
    onChange: (event: { currentTarget: { value: string } }) => setWords(event.currentTarget.value),
  };
  return (
    <form onSubmit={submit} className={classes.steps}>
      <p>What you are about to do is done in your name alone. Give your password once more; then it is done at once.</p>
      {standing?.hasPassword !== false && (
        <>
          <input type="hidden" autoComplete="username" value={standing?.email ?? ''} />
          {byCode ? (
            <TextInput
              key="code"
              label="Code"
              description="Six digits from your authenticator, or one of your recovery codes."
              autoComplete="one-time-code"
              minLength={6}
              {...field}
            />
          ) : (
            <PasswordInput key="password" label="Password" autoComplete="current-password" {...field} />
          )}
        </>
      )}
      {confirm.isError && <FailureNotice error={confirm.error} />}
      <SignOnElsewhere onBack={openDoor} />
      <div className={form.actions}>
        {standing?.secondFactor === true && (
          <Button variant="subtle" size="sm" onClick={swap}>
            {byCode ? 'By password' : 'By code'}
          </Button>
        )}
        <Button variant="default" size="sm" onClick={leaveDoor}>
          Not now
        </Button>
        {standing?.hasPassword !== false && (
          <Button type="submit" size="sm" loading={confirm.isPending}>
            Go on
          </Button>
        )}
      </div>
    </form>
  );
}
