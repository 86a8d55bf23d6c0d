// Signing off: a person's word over these bytes and these opinions, and no others (R1).
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Draft, Readiness, SignOff, SignOffList } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { NewLabel, type NewPrivilege } from '../../ui/new-label.js';
import { Notice } from '../../ui/notice.js';
import { Waiting } from '../../ui/waiting.js';
import { counted } from '../../ui/words.js';
import { useSignOff } from './use-sign-offs.js';

interface Props {
  draft: Draft;
  readiness: Readiness | undefined;
  /** Undefined while that is being asked. */
  abilities: SignOffList['abilities'] | undefined;
  /** Opinions that stand and count. */
  opinions: number;
  open: boolean;
  onClose: () => void;
}

export const KIND_WORDS: Readonly<Record<SignOff['kind'], string>> = { legal: 'Legal', editorial: 'Editorial' };

export function SignOffDialog({ draft, readiness, abilities, opinions, open, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="Sign off">
      {(readiness === undefined || abilities === undefined) && <Waiting what="what is to be signed" />}
      {readiness !== undefined && abilities !== undefined && (
        <SignOffForm draft={draft} readiness={readiness} abilities={abilities} opinions={opinions} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface FormProps extends Omit<Props, 'open'> {
  readiness: Readiness;
  abilities: SignOffList['abilities'];
}

function SignOffForm({ draft, readiness, abilities, opinions, onClose }: FormProps) {
  // What the person sees is what they sign: it does not change under their hand.
  const [seen, setSeen] = useState({ readiness, opinions });
  const kinds = (['legal', 'editorial'] as const).filter((kind) => abilities[kind]);
  const [kind, setKind] = useState(kinds[0]);
  const [statement, setStatement] = useState('');
  const [privilege, setPrivilege] = useState<NewPrivilege>();
  const signOff = useSignOff(draft.id);
  const { sha256, opinionsSha256, versionNumber, blockers } = seen.readiness;
  const others = blockers.filter(({ code }) => !code.startsWith('sign-off/'));
  const overtaken = readiness.sha256 !== sha256 || readiness.opinionsSha256 !== opinionsSha256;
  if (kind === undefined) {
    return (
      <Notice tone="plain">You cannot sign this draft off: your role does not, or you wrote some of its words.</Notice>
    );
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    signOff.mutate(
      {
        kind,
        versionSha256: sha256,
        opinionsSha256,
        statement: statement.trim(),
        ...(privilege !== undefined && { privilege }),
      },
      { onSuccess: onClose },
    );
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <fieldset className={form.set}>
        <legend>As</legend>
        <div className={form.choices}>
          {kinds.map((each) => (
            <label key={each} className={form.choice}>
              <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
              {KIND_WORDS[each]} sign-off
            </label>
          ))}
        </div>
      </fieldset>
      <div className={form.quote}>
        <p>
          <strong>
            “{draft.title}”, version {versionNumber}
          </strong>
        </p>
        <p>
          words <span className={form.mono}>{sha256.slice(0, 12)}</span>, with {counted(opinions, 'opinion')} that{' '}
          {opinions === 1 ? 'stands' : 'stand'} <span className={form.mono}>{opinionsSha256.slice(0, 12)}</span>
        </p>
      </div>
      {others.length > 0 && (
        <Notice tone="warn">
          {counted(others.length, 'other thing')} still {others.length === 1 ? 'stands' : 'stand'} in the way. Signing
          off does not clear {others.length === 1 ? 'it' : 'them'}; an edit or an opinion after it makes it stale.
        </Notice>
      )}
      <Textarea
        label="Statement"
        description="May be left empty"
        rows={2}
        maxLength={4_000}
        value={statement}
        onChange={({ currentTarget: { value } }) => setStatement(value)}
      />
      {statement.trim() !== '' && (
        <NewLabel value={privilege} otherwise={kind === 'legal' ? 'privileged' : 'none'} onChange={setPrivilege} />
      )}
      {overtaken && (
        <Notice tone="bad">
          <p>The words or the opinions have changed since this window was opened.</p>
          <Button size="compact-xs" variant="default" onClick={() => setSeen({ readiness, opinions })}>
            Show what stands now
          </Button>
        </Notice>
      )}
      {signOff.isError && <FailureNotice error={signOff.error} />}
      <div className={form.actions}>
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
        <Button type="submit" loading={signOff.isPending} disabled={overtaken}>
          Sign off version {versionNumber}
        </Button>
      </div>
    </form>
  );
}
