// For which program, what may it do, and how long? The token is shown once.
import { Button, Checkbox, NumberInput, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { ShownOnce } from '../../ui/shown-once.js';
import { SCOPE_WORDS, SCOPES } from './scope-words.js';
import { useMakeToken } from './use-tokens.js';

const MOST_DAYS = 366;

export function MakeToken({ onDone }: { onDone: () => void }) {
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const [days, setDays] = useState<number | string>(90);
  const make = useMakeToken();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    make.mutate({ name, scopes: SCOPES.filter((scope) => scopes.includes(scope)), days: Number(days) });
  };
  if (make.data !== undefined) {
    return (
      <ShownOnce label="Token" secret={make.data.token} done="I have kept it" onDone={onDone}>
        This token is shown this once: keep it where the program can read it.
      </ShownOnce>
    );
  }
  return (
    <form onSubmit={submit} className={form.form}>
      <div className={form.pair}>
        <TextInput
          label="Program"
          placeholder="Our CMS"
          required
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NumberInput label="Days" required min={1} max={MOST_DAYS} value={days} onChange={setDays} />
      </div>
      <Checkbox.Group label="It may" value={scopes} onChange={setScopes}>
        <Stack gap="xs" mt="xs">
          {SCOPES.map((scope) => (
            <Checkbox key={scope} size="xs" value={scope} label={SCOPE_WORDS[scope]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <p className={form.soft}>Never more than you may yourself, and nothing that a person must do at the keyboard.</p>
      {make.isError && <FailureNotice error={make.error} />}
      <div className={form.actions}>
        <Button variant="default" size="sm" onClick={onDone}>
          Cancel
        </Button>
        <Button type="submit" size="sm" disabled={scopes.length === 0} loading={make.isPending}>
          Make it
        </Button>
      </div>
    </form>
  );
}
