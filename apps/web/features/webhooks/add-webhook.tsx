// Which program, and what is it told of? Its secret is shown once.
import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { FailureNotice } from '../../ui/failure-notice.js';
import { ShownOnce } from '../../ui/shown-once.js';
import { NOTICE_KIND_WORDS, NOTICE_KINDS } from './notice-kind-words.js';
import { useAddWebhook } from './use-change-webhooks.js';
import classes from './webhooks.module.css';

export function AddWebhook({ onDone }: { onDone: () => void }) {
  const [address, setAddress] = useState('');
  const [kinds, setKinds] = useState<string[]>(['draft_ready', 'draft_blocked', 'certificate_revoked', 'legal_stop']);
  const add = useAddWebhook();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    add.mutate({ address, kinds: NOTICE_KINDS.filter((kind) => kinds.includes(kind)) });
  };
  if (add.data !== undefined) {
    return (
      <ShownOnce label="Secret" secret={add.data.secret} done="I have kept it" onDone={onDone}>
        This secret signs each notice. It is shown this once: keep it where the program can read it.
      </ShownOnce>
    );
  }
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        type="url"
        label="Address"
        placeholder="https://…"
        required
        maxLength={2_000}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Checkbox.Group label="It is told when" value={kinds} onChange={setKinds}>
        <Stack gap="xs" mt="xs">
          {NOTICE_KINDS.map((kind) => (
            <Checkbox key={kind} size="xs" value={kind} label={NOTICE_KIND_WORDS[kind]} />
          ))}
        </Stack>
      </Checkbox.Group>
      {add.isError && <FailureNotice error={add.error} />}
      <div className={classes.actions}>
        <Button type="submit" size="sm" disabled={kinds.length === 0} loading={add.isPending}>
          Add it
        </Button>
      </div>
    </form>
  );
}
