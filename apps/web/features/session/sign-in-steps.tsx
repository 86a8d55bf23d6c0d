// Signing in: the password, and a code where a second factor is set up.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import type { Person } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import classes from './sign-in.module.css';
import { personOf, useGiveCode, useSignIn } from './use-sign-in.js';

interface Props {
  /** Known where somebody signs in again. */
  email?: string | undefined;
  onOpened: (person: Person) => void;
  /** Beneath the button of the first step. */
  children?: ReactNode;
}

export function SignInSteps({ email: known, onOpened, children }: Props) {
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [challenge, setChallenge] = useState<string | null>(null);
  const signIn = useSignIn();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    signIn.mutate(
      { email, password },
      {
        onSuccess: (answer) => {
          setPassword('');
          if ('challenge' in answer) setChallenge(answer.challenge);
          else onOpened(personOf(answer));
        },
      },
    );
  };
  if (challenge !== null)
    return <CodeStep challenge={challenge} onOpened={onOpened} onBack={() => setChallenge(null)} />;
  return (
    <form onSubmit={submit} className={classes.steps}>
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
        readOnly={known !== undefined}
        autoFocus={known === undefined}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        data-autofocus={known === undefined ? undefined : true}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {signIn.isError && <FailureNotice error={signIn.error} />}
      <Button type="submit" fullWidth loading={signIn.isPending}>
        Sign in
      </Button>
      {children}
    </form>
  );
}

interface CodeStepProps {
  challenge: string;
  onOpened: (person: Person) => void;
  onBack: () => void;
}

function CodeStep({ challenge, onOpened, onBack }: CodeStepProps) {
  const [code, setCode] = useState('');
  const give = useGiveCode();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    give.mutate({ challenge, code }, { onSuccess: (session) => onOpened(personOf(session)) });
  };
  return (
    <form onSubmit={submit} className={classes.steps}>
      <TextInput
        label="Code"
        description="Six digits from your authenticator, or one of your recovery codes."
        autoComplete="one-time-code"
        required
        withAsterisk={false}
        autoFocus
        minLength={6}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {give.isError && <FailureNotice error={give.error} />}
      <Button type="submit" fullWidth loading={give.isPending}>
        Sign in
      </Button>
      <Button variant="subtle" size="xs" onClick={onBack}>
        Begin again
      </Button>
    </form>
  );
}
