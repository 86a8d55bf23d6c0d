// The password, before something about one's own account is changed.
import { Button, PasswordInput } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { FailureNotice } from '../../ui/failure-notice.js';
import classes from './account.module.css';

interface Props {
  action: string;
  error: unknown;
  isPending: boolean;
  onGiven: (password: string) => void;
  onCancel: () => void;
  /** What is asked for besides. */
  children?: ReactNode;
}

export function PasswordStep({ action, error, isPending, onGiven, onCancel, children }: Props) {
  const [password, setPassword] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onGiven(password);
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <PasswordInput
        label="Your password"
        required
        withAsterisk={false}
        autoFocus
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {children}
      {error !== null && <FailureNotice error={error} />}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={isPending}>
          {action}
        </Button>
        <Button variant="default" size="sm" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
