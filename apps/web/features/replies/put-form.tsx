// Putting one assertion or several to a subject: the words, the deadline, a letter of questions, and the record that it went out.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import { type SyntheticEvent, useRef, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Exchange, ReplyRow, Subject } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { localOf } from '../../ui/local-of.js';
import { momentOf } from '../../ui/moment-of.js';
import { Notice } from '../../ui/notice.js';
import { cellFor } from './cell-standing.js';
import { DeadlineFields } from './deadline-fields.js';
import { messageOptions } from './message-options.js';
import classes from './replies.module.css';
import { usePutReplies } from './use-put-replies.js';
import { useQuestionsLetter } from './use-questions-letter.js';
import { useVersionRead } from './use-version-read.js';

interface Props {
  storyId: string;
  zone: string;
  subject: Subject;
  rows: readonly ReplyRow[];
  exchanges: readonly Exchange[];
  onDone: () => void;
}

export function PutForm({ storyId, zone, subject, rows, exchanges, onDone }: Props) {
  const form = useRef<HTMLFormElement>(null);
  // What was typed, by assertion; whatever nobody touched stays as it was put last, or as it is proposed.
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [deadline, setDeadline] = useState({ local: '', timeZone: zone });
  const [putAt, setPutAt] = useState(() => localOf(new Date()));
  const [sentExchangeId, setSentExchangeId] = useState('');
  const [description, setDescription] = useState('');
  const [signedBy, setSignedBy] = useState('');
  const put = usePutReplies(storyId);
  const letter = useQuestionsLetter(storyId);
  const read = useVersionRead(rows, put.error);

  const wordingOf = (row: ReplyRow) => {
    const earlier = cellFor(row, subject.id)?.wording ?? '';
    return typed[row.id] ?? (earlier === '' ? row.question : earlier);
  };
  const again = rows.filter((row) => cellFor(row, subject.id)?.outcome != null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const at = momentOf(putAt);
    if (at === undefined) return;
    const items = rows.map((row) => {
      const asRead = read.find(({ id }) => id === row.id) ?? row;
      const version = cellFor(asRead, subject.id)?.version ?? undefined;
      const item = { assertionId: row.id, subjectId: subject.id, wording: wordingOf(row) };
      return version === undefined ? item : { ...item, version };
    });
    const message = sentExchangeId === '' ? {} : { sentExchangeId };
    put.mutate({ items, putAt: at, deadline, ...message }, { onSuccess: onDone });
  };
  const write = () => {
    if (form.current?.reportValidity() !== true) return;
    letter.mutate({
      subjectId: subject.id,
      assertionIds: rows.map(({ id }) => id),
      deadline,
      wording: Object.fromEntries(rows.map((row) => [row.id, wordingOf(row)])),
      ...(description.trim() === '' ? {} : { description }),
      ...(signedBy.trim() === '' ? {} : { signedBy }),
    });
  };

  return (
    <form ref={form} onSubmit={submit} className={classes.form}>
      {again.length > 0 && (
        <Notice tone="plain">
          {again.length === 1 ? 'One of these stands already' : `${again.length} of these stand already`}: putting it
          again begins a new round, and what came of the one before is kept.
        </Notice>
      )}
      {rows.map((row) => (
        <Textarea
          key={row.id}
          label={rows.length === 1 ? 'Words in which it is put' : `Words for assertion ${row.number}`}
          description={rows.length === 1 ? undefined : row.quote}
          required
          autosize
          minRows={2}
          maxLength={10_000}
          value={wordingOf(row)}
          onChange={(event) => setTyped({ ...typed, [row.id]: event.currentTarget.value })}
        />
      ))}
      <DeadlineFields deadline={deadline} zone={zone} onChange={setDeadline} />
      <fieldset className={classes.letter}>
        <legend>A letter of questions, to be sent by you</legend>
        <TextInput
          label="What is being prepared"
          description="Follows “is preparing”. Say it neutrally: it goes out."
          placeholder="an article about …"
          maxLength={300}
          value={description}
          onChange={(event) => setDescription(event.currentTarget.value)}
        />
        <TextInput
          label="Signed by"
          maxLength={200}
          value={signedBy}
          onChange={(event) => setSignedBy(event.currentTarget.value)}
        />
        <div className={classes.actions}>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconFileDownload size={15} aria-hidden />}
            loading={letter.isPending}
            onClick={write}
          >
            Questions letter (DOCX)
          </Button>
        </div>
        {letter.isError && <FailureNotice error={letter.error} />}
      </fieldset>
      <div className={classes.two}>
        <TextInput
          label="Put on"
          description="By your own clock."
          type="datetime-local"
          required
          value={putAt}
          onChange={(event) => setPutAt(event.currentTarget.value)}
        />
        <NativeSelect
          label="The message it went in"
          description="From the story’s exchanges."
          data={messageOptions(exchanges, 'sent')}
          value={sentExchangeId}
          onChange={(event) => setSentExchangeId(event.currentTarget.value)}
        />
      </div>
      {put.isError && (
        <FailureNotice error={put.error}>
          {isFailure(put.error, 'record/stale') && <p>What stands now was read again. Your words are kept here.</p>}
        </FailureNotice>
      )}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={put.isPending}>
          Record as put
        </Button>
      </div>
    </form>
  );
}
