// Opening the vault for one source: asked for on purpose, in the log, gone after a minute or a look elsewhere.
import { Button } from '@mantine/core';
import { type SyntheticEvent, useCallback, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Source, SourceIdentity } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { Notice } from '../../ui/notice.js';
import { IdentityFields, NOBODY } from './identity-fields.js';
import classes from './sources.module.css';
import { SHOWN_MILLISECONDS, useAway, useOpenIdentity, useWriteIdentity } from './use-identity.js';

/** Give it the source's id as `key`: nothing of one may be left over beside another. */
export function Identity({ source, onDone }: { source: Source; onDone: () => void }) {
  const open = useOpenIdentity(source.id);
  const [gone, setGone] = useState(false);
  const [writing, setWriting] = useState<{ version: number; from: SourceIdentity } | null>(null);
  const { reset, data: identity } = open;
  const away = useCallback(() => {
    reset();
    setGone(true);
  }, [reset]);
  useAway(identity !== undefined && writing === null, away, SHOWN_MILLISECONDS);
  const unsealed = isFailure(open.error, 'source/no-identity');
  if (writing !== null) return <WriteIdentity source={source} {...writing} onDone={onDone} />;
  if (identity !== undefined) {
    const { version, ...from } = identity;
    return (
      <div className={form.form}>
        <dl className={classes.identity} aria-label={`Identity of ${source.codeName}`}>
          <dt>Name</dt>
          <dd>{identity.name}</dd>
          <dt>How to reach them</dt>
          <dd>{identity.contact === '' ? 'not said' : identity.contact}</dd>
          <dt>Note</dt>
          <dd>{identity.note === '' ? 'none' : identity.note}</dd>
        </dl>
        <p className={form.soft}>Gone in a minute, and as soon as you turn to another window.</p>
        <div className={form.actions}>
          <Button variant="default" onClick={() => setWriting({ version, from })}>
            Change it
          </Button>
          <Button onClick={onDone}>Close the vault</Button>
        </div>
      </div>
    );
  }
  return (
    <div className={form.form}>
      {gone && <Notice tone="plain">The vault has closed again.</Notice>}
      <p>
        Who “{source.codeName}” is stands in the vault. That you open it is written down in the log, and the other
        keepers are told.
      </p>
      {open.isError && !unsealed && <FailureNotice error={open.error} />}
      {unsealed && <Notice tone="plain">Nobody has put this source’s identity into the vault.</Notice>}
      <div className={form.actions}>
        <Button variant="default" onClick={onDone}>
          Leave it
        </Button>
        {unsealed ? (
          <Button onClick={() => setWriting({ version: 0, from: NOBODY })}>Put it into the vault</Button>
        ) : (
          <Button
            loading={open.isPending}
            onClick={() => {
              setGone(false);
              open.mutate();
            }}
          >
            Open the vault
          </Button>
        )}
      </div>
    </div>
  );
}

interface WriteProps {
  source: Source;
  version: number;
  from: SourceIdentity;
  onDone: () => void;
}

/** What somebody is writing is not thrown away when they look elsewhere; it is only covered. */
function WriteIdentity({ source, version, from, onDone }: WriteProps) {
  const [identity, setIdentity] = useState(from);
  const [covered, setCovered] = useState(false);
  const write = useWriteIdentity(source.id);
  const cover = useCallback(() => setCovered(true), []);
  useAway(!covered, cover, SHOWN_MILLISECONDS * 5);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    write.mutate({ version, identity }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={form.form} autoComplete="off">
      {covered ? (
        <Notice tone="plain">
          <p>What you were writing is covered.</p>
          <Button size="compact-xs" variant="default" onClick={() => setCovered(false)}>
            Go on writing
          </Button>
        </Notice>
      ) : (
        <IdentityFields identity={identity} required onIdentity={setIdentity} />
      )}
      {write.isError && (
        <FailureNotice error={write.error}>
          {isFailure(write.error, 'record/stale') && (
            <p>Another keeper has changed it meanwhile. Note what you typed, open the vault again, and compare.</p>
          )}
        </FailureNotice>
      )}
      <div className={form.actions}>
        <Button variant="default" onClick={onDone}>
          Leave it
        </Button>
        <Button type="submit" disabled={covered} loading={write.isPending}>
          Seal it
        </Button>
      </div>
    </form>
  );
}
