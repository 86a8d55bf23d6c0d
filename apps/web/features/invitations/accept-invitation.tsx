// The place that an invitation's link offers: taken once, with a name and a password.
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';
import type { OfferedPlace } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { Moment } from '../../ui/moment.js';
import { PageLink } from '../../ui/page-link.js';
import { PASSWORD_RULE } from '../../ui/password-rule.js';
import { ROLE_MEANINGS, ROLE_WORDS } from '../../ui/role-words.js';
import { Waiting } from '../../ui/waiting.js';
import { useAcceptInvitation, useOfferedPlace } from './use-offered-place.js';

interface Props {
  token: string;
  /** How to come in afterwards. */
  then: (email: string) => ReactNode;
  /** What the organisation's own sign-in is called; with it nobody needs a password here. */
  signOn: string | null;
}

export function AcceptInvitation({ token, then, signOn }: Props) {
  const place = useOfferedPlace(token);
  const accept = useAcceptInvitation(token);
  if (accept.data !== undefined) return then(accept.data.email);
  if (place.isError) {
    return (
      <FailureNotice error={place.error}>
        <p>
          Accepted it already? <PageLink to="/">Sign in.</PageLink> Otherwise ask whoever invited you for another link.
        </p>
      </FailureNotice>
    );
  }
  if (place.data === undefined) return <Waiting what="the invitation" />;
  return <Place place={place.data} accept={accept} signOn={signOn} />;
}

interface PlaceProps {
  place: OfferedPlace;
  accept: ReturnType<typeof useAcceptInvitation>;
  signOn: string | null;
}

function Place({ place, accept, signOn }: PlaceProps) {
  const [name, setName] = useState(place.name ?? '');
  const [password, setPassword] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    accept.mutate({ name, ...(password === '' ? {} : { password }) });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <p>
        <strong>{place.newsroom}</strong> invites {place.email} to work here as{' '}
        <strong>{ROLE_WORDS[place.role].toLowerCase()}</strong>. {ROLE_MEANINGS[place.role]}
      </p>
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        readOnly
        description="The address you sign in with."
        value={place.email}
      />
      {!place.hasPassword && (
        <TextInput
          label="Your name"
          description="As colleagues read it beside what you sign."
          required
          withAsterisk={false}
          maxLength={200}
          autoComplete="name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <PasswordInput
        label="Password"
        description={
          place.hasPassword
            ? 'You have an account here already: the password you have.'
            : PASSWORD_RULE + (signOn === null ? '' : ` Leave it empty to come in with ${signOn} only.`)
        }
        required={place.hasPassword || signOn === null}
        withAsterisk={false}
        maxLength={256}
        autoComplete={place.hasPassword ? 'current-password' : 'new-password'}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {accept.isError && <FailureNotice error={accept.error} />}
      <div className={form.actions}>
        <Button type="submit" loading={accept.isPending}>
          Accept
        </Button>
      </div>
      <p className={form.soft}>
        Good until <Moment at={place.expiresAt} />. If you expected no invitation, leave it alone.
      </p>
    </form>
  );
}
