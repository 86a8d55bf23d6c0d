// How does the copy carry the answer?
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Draft, ReplyCell } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { ChooseWords } from './choose-words.js';
import classes from './replies.module.css';
import { useReflectReply } from './use-reflect-reply.js';
import { useVersionRead } from './use-version-read.js';

interface Props {
  storyId: string;
  requestId: string;
  version: number;
  /** The draft that the assertion stands in. */
  draft: Draft | undefined;
  onDone: () => void;
}

export function ReflectForm({ storyId, requestId, version, draft, onDone }: Props) {
  const [how, setHow] = useState<NonNullable<ReplyCell['reflected']>>('quoted');
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const reflect = useReflectReply(storyId);
  const read = useVersionRead(version, reflect.error);
  const needed = how !== 'not_needed';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const said = needed ? { words } : { reason };
    reflect.mutate({ requestId, version: read, how, ...said }, { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <SegmentedControl
        aria-label="How the copy carries it"
        fullWidth
        size="sm"
        value={how}
        onChange={(value) => setHow(value)}
        data={[
          { value: 'quoted', label: 'Quoted' },
          { value: 'summarised', label: 'Summarised' },
          { value: 'not_needed', label: 'Not needed' },
        ]}
      />
      {needed ? (
        <>
          <p className={classes.soft}>
            Press the sentence that carries it{draft === undefined ? '.' : `, in version ${draft.latest.number}.`}
          </p>
          {draft !== undefined && <ChooseWords blocks={draft.latest.blocks} onWords={setWords} />}
          <Textarea
            label="Words of the article"
            description="As they stand there. Once they are changed or gone, the answer is missing again."
            required
            autosize
            minRows={2}
            minLength={5}
            maxLength={10_000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </>
      ) : (
        <Textarea
          label="Why the copy need not carry it"
          description="At least ten characters. Kept with your name."
          required
          autosize
          minRows={2}
          minLength={10}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {reflect.isError && (
        <FailureNotice error={reflect.error}>
          {isFailure(reflect.error, 'record/stale') && <p>What stands now is shown above. Your words are kept here.</p>}
        </FailureNotice>
      )}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={reflect.isPending}>
          Record it
        </Button>
      </div>
    </form>
  );
}
