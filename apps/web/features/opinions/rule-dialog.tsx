// Ruling on an assertion, or noting what a lawyer said on the telephone.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { api, ask } from '../../api/client.js';
import { ApiFailure } from '../../api/failure.js';
import type { Assertion } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { Notice } from '../../ui/notice.js';
import { RulingFields } from './ruling-fields.js';
import { firstRuling, opinionOf, type Ruling, wordsRead } from './ruling.js';
import { useGiveOpinion } from './use-give-opinion.js';

export type RuleHow = 'written' | 'telephone';

interface Props {
  assertion: Assertion;
  how: RuleHow | null;
  onClose: () => void;
}

interface Kept {
  assertionId: string;
  written: Ruling;
}

export function RuleDialog({ assertion, how, onClose }: Props) {
  // What was written outlives a window that was closed by mistake.
  const [kept, setKept] = useState<Kept | null>(null);
  const title = how === 'telephone' ? 'Advice by telephone' : 'Rule';
  return (
    <Dialog open={how !== null} onClose={onClose} title={`${title}: assertion ${assertion.number}`} place="side">
      {how !== null && (
        <RuleForm
          key={assertion.id}
          assertion={assertion}
          how={how}
          kept={kept?.assertionId === assertion.id ? kept.written : null}
          onKeep={(written) => setKept(written && { assertionId: assertion.id, written })}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface FormProps extends Props {
  how: RuleHow;
  kept: Ruling | null;
  onKeep: (written: Ruling | null) => void;
}

function RuleForm({ assertion, how, kept, onKeep, onClose }: FormProps) {
  // What was read when the form was opened; it changes only when the reader says that they have read the new words.
  const [read, setRead] = useState(() => wordsRead(assertion));
  const written = kept ?? firstRuling(assertion);
  const [lawyerId, setLawyerId] = useState('');
  const give = useGiveOpinion(assertion.draftId, assertion.id);
  const now = wordsRead(assertion);
  const overtaken =
    give.error instanceof ApiFailure && give.error.status === 409 && JSON.stringify(now) !== JSON.stringify(read);
  if (read === null)
    return <Notice tone="warn">Nobody knows yet where these words stand. Settle their place first.</Notice>;
  const done = () => {
    onKeep(null);
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const opinion = opinionOf(read, written);
    give.mutate({ opinion, lawyerId: how === 'telephone' ? lawyerId : null }, { onSuccess: done });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <blockquote className={form.quote}>{read.words}</blockquote>
      <p className={form.soft}>
        Version {read.versionNumber}, with the paragraph, the headlines, standfirst and captions around it · words{' '}
        <span className={form.mono}>{read.textSha256.slice(0, 12)}</span>
      </p>
      {how === 'telephone' && (
        <>
          <LawyerField assertionId={assertion.id} value={lawyerId} onValue={setLawyerId} />
          <Notice tone="plain">It counts only once the lawyer has confirmed it here.</Notice>
        </>
      )}
      <RulingFields
        words={read.words}
        written={written}
        onWritten={onKeep}
        differ={assertion.opinions.length > 0 && how === 'written'}
      />
      {give.isError && <FailureNotice error={give.error} />}
      {overtaken && now !== null && (
        <Notice tone="warn">
          <p>Something moved while you wrote. What you wrote is kept. The words as they stand now:</p>
          <blockquote className={form.quote}>{now.words}</blockquote>
          <Button size="compact-xs" variant="default" onClick={() => setRead(now)}>
            I have read these words
          </Button>
        </Notice>
      )}
      <div className={form.actions}>
        <Button variant="default" onClick={onClose}>
          Not now
        </Button>
        <Button type="submit" loading={give.isPending} disabled={how === 'telephone' && lawyerId === ''}>
          {how === 'telephone' ? 'Note the advice' : 'Give the ruling'}
        </Button>
      </div>
    </form>
  );
}

interface LawyerProps {
  assertionId: string;
  value: string;
  onValue: (value: string) => void;
}

function LawyerField({ assertionId, value, onValue }: LawyerProps) {
  const lawyers = useQuery({
    queryKey: ['lawyers', assertionId],
    queryFn: () => ask(api.GET('/api/v1/assertions/{assertionId}/lawyers', { params: { path: { assertionId } } })),
  });
  if (lawyers.isError) return <FailureNotice error={lawyers.error} />;
  if (lawyers.data === undefined) return <TextInput label="Lawyer" disabled value="…" readOnly />;
  return (
    <NativeSelect
      label="Lawyer who said it"
      value={value}
      onChange={({ currentTarget: { value: chosen } }) => onValue(chosen)}
      data={[
        { value: '', label: 'Choose…' },
        ...lawyers.data.items.map(({ personId, name }) => ({ value: personId, label: name })),
      ]}
    />
  );
}
