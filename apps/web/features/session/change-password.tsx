// Another password; every other session of this person ends with the old one.
import { Button, PasswordInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useStanding } from '../../api/use-standing.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Notice } from '../../ui/notice.js';
import { PASSWORD_RULE, PASSWORD_RULE_WITH_FACTOR } from '../../ui/password-rule.js';
import rows from '../../ui/rows.module.css';
import classes from './account.module.css';
import { useChangePassword } from './use-account.js';

export function ChangePassword() {
  const { data: standing } = useStanding();
  const [old, setOld] = useState('');
  const [password, setPassword] = useState('');
  const change = useChangePassword();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    change.mutate(
      { old, password },
      {
        onSuccess: () => {
          setOld('');
          setPassword('');
        },
      },
    );
  };
  if (standing?.hasPassword !== true) return null;
  return (
    <section aria-labelledby="password-title">
      <div className={rows.bar}>
        <h2 id="password-title" className={rows.title}>
          Password
        </h2>
      </div>
      <p className={rows.hint}>
        A new password signs you out everywhere but here: also do it when a device of yours is lost.
      </p>
      <form onSubmit={submit} className={classes.form} aria-labelledby="password-title">
        <input type="hidden" autoComplete="username" value={standing.email} />
        <PasswordInput
          label="The password you have"
          required
          withAsterisk={false}
          autoComplete="current-password"
          value={old}
          onChange={(event) => setOld(event.currentTarget.value)}
        />
        <PasswordInput
          label="The new one"
          description={standing.secondFactor ? PASSWORD_RULE_WITH_FACTOR : PASSWORD_RULE}
          required
          withAsterisk={false}
          maxLength={256}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {change.isError && <FailureNotice error={change.error} />}
        {change.isSuccess && (
          <Notice tone="plain">The password is changed, and you are signed out everywhere else.</Notice>
        )}
        <div>
          <Button type="submit" size="sm" loading={change.isPending}>
            Change it, and end my other sessions
          </Button>
        </div>
      </form>
    </section>
  );
}
