// One more try to reach them: when, how, and what happened.
import { Button, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { FailureNotice } from '../../ui/failure-notice.js';
import { localOf } from '../../ui/local-of.js';
import { momentOf } from '../../ui/moment-of.js';
import classes from './replies.module.css';
import { useAttemptReply } from './use-attempt-reply.js';

const CHANNELS = ['telephone', 'e-mail', 'letter', 'in person', 'through their press office', 'through their lawyer'];

export function AttemptForm({
  storyId,
  requestId,
  onDone,
}: {
  storyId: string;
  requestId: string;
  onDone: () => void;
}) {
  const [at, setAt] = useState(() => localOf(new Date()));
  const [channel, setChannel] = useState('telephone');
  const [note, setNote] = useState('');
  const attempt = useAttemptReply(storyId);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const moment = momentOf(at);
    if (moment !== undefined) attempt.mutate({ requestId, at: moment, channel, note }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <div className={classes.two}>
        <TextInput
          label="When"
          type="datetime-local"
          required
          value={at}
          onChange={(event) => setAt(event.currentTarget.value)}
        />
        <TextInput
          label="How"
          list="reply-channels"
          required
          maxLength={60}
          value={channel}
          onChange={(event) => setChannel(event.currentTarget.value)}
        />
        <datalist id="reply-channels">
          {CHANNELS.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
      </div>
      <Textarea
        label="What happened"
        autosize
        minRows={2}
        maxLength={2_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {attempt.isError && <FailureNotice error={attempt.error} />}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={attempt.isPending}>
          Record the attempt
        </Button>
      </div>
    </form>
  );
}
