// The first start: which newsroom is this, and who looks after it?
import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import { startSession } from '../../api/query-client.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Notice } from '../../ui/notice.js';
import { PASSWORD_RULE } from '../../ui/password-rule.js';
import classes from './set-up.module.css';
import { slugOf } from './slug-of.js';
import { useSetUp } from './use-set-up.js';

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];
const OWN_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

export function SetUp() {
  const [newsroom, setNewsroom] = useState({ name: '', slug: '', timeZone: OWN_ZONE });
  const [admin, setAdmin] = useState({ name: '', email: '', password: '' });
  const [key, setKey] = useState('');
  const setUp = useSetUp();
  const slug = newsroom.slug === '' ? slugOf(newsroom.name) : newsroom.slug;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setUp.mutate(
      { key: key.trim(), newsroom: { ...newsroom, slug }, admin },
      { onSuccess: (opened) => 'personId' in opened && startSession(opened) },
    );
  };
  return (
    <form onSubmit={submit} className={classes.form} aria-labelledby="set-up-title">
      <title>Set up · Nightlawyer</title>
      <h1 id="set-up-title" className={classes.title}>
        Set up Nightlawyer
      </h1>
      <p className={classes.lead}>There is no newsroom here yet. Make it, and you are its administrator.</p>
      <fieldset className={classes.set}>
        <legend>The newsroom</legend>
        <TextInput
          label="Name"
          required
          withAsterisk={false}
          maxLength={200}
          autoFocus
          value={newsroom.name}
          onChange={(event) => setNewsroom({ ...newsroom, name: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <TextInput
            label="Short name"
            description="What partner newsrooms call you when they share a story with you."
            maxLength={80}
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            title="Small letters and digits, joined by hyphens"
            placeholder={slug}
            value={newsroom.slug}
            onChange={(event) => setNewsroom({ ...newsroom, slug: event.currentTarget.value })}
          />
          <NativeSelect
            label="Time zone"
            description="In which deadlines are read."
            data={ZONES}
            value={newsroom.timeZone}
            onChange={(event) => setNewsroom({ ...newsroom, timeZone: event.currentTarget.value })}
          />
        </div>
      </fieldset>
      <fieldset className={classes.set}>
        <legend>You</legend>
        <div className={classes.pair}>
          <TextInput
            label="Your name"
            required
            withAsterisk={false}
            maxLength={200}
            autoComplete="name"
            value={admin.name}
            onChange={(event) => setAdmin({ ...admin, name: event.currentTarget.value })}
          />
          <TextInput
            label="E-mail"
            type="email"
            required
            withAsterisk={false}
            maxLength={320}
            autoComplete="username"
            value={admin.email}
            onChange={(event) => setAdmin({ ...admin, email: event.currentTarget.value })}
          />
        </div>
        <PasswordInput
          label="Password"
          description={PASSWORD_RULE}
          required
          withAsterisk={false}
          maxLength={256}
          autoComplete="new-password"
          value={admin.password}
          onChange={(event) => setAdmin({ ...admin, password: event.currentTarget.value })}
        />
      </fieldset>
      <TextInput
        label="Key"
        description="Printed on the server’s console at its start, as setUpKey: so that a stranger who finds this page cannot be first."
        required
        withAsterisk={false}
        maxLength={200}
        autoComplete="off"
        value={key}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      {setUp.isError && isFailure(setUp.error, 'request/not-found') && (
        <Notice tone="bad">
          That is not the key, or somebody else was first. Read the server’s console again, and load this page anew.
        </Notice>
      )}
      {setUp.isError && !isFailure(setUp.error, 'request/not-found') && <FailureNotice error={setUp.error} />}
      <div className={classes.actions}>
        <Button type="submit" loading={setUp.isPending}>
          Set it up
        </Button>
      </div>
    </form>
  );
}
