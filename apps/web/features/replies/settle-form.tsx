// What came of it: an answer in their words, no comment, or nobody to be found.
import { Button, NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Exchange } from '../../api/records.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { momentOf } from '../../ui/moment-of.js';
import { messageOptions } from './message-options.js';
import classes from './replies.module.css';
import { type Outcome, useSettleReply } from './use-settle-reply.js';
import { useVersionRead } from './use-version-read.js';

interface Props {
  storyId: string;
  requestId: string;
  version: number;
  exchanges: readonly Exchange[];
  onDone: (outcome: Outcome) => void;
}

export function SettleForm({ storyId, requestId, version, exchanges, onDone }: Props) {
  const [outcome, setOutcome] = useState<Outcome>('answered');
  const [answer, setAnswer] = useState('');
  const [answerExchangeId, setAnswerExchangeId] = useState('');
  const [answeredAt, setAnsweredAt] = useState('');
  const settle = useSettleReply(storyId);
  const read = useVersionRead(version, settle.error);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const moment = momentOf(answeredAt);
    settle.mutate(
      {
        requestId,
        version: read,
        outcome,
        ...(answer.trim() === '' ? {} : { answer }),
        ...(moment === undefined ? {} : { answeredAt: moment }),
        ...(answerExchangeId === '' ? {} : { answerExchangeId }),
      },
      { onSuccess: () => onDone(outcome) },
    );
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <SegmentedControl
        aria-label="What came of it"
        fullWidth
        size="sm"
        value={outcome}
        onChange={(value) => setOutcome(value)}
        data={[
          { value: 'answered', label: 'They answered' },
          { value: 'declined', label: 'No comment' },
          { value: 'unreachable', label: 'Not reached' },
        ]}
      />
      <Textarea
        label={outcome === 'answered' ? 'Their answer' : 'What they said, if anything'}
        description={outcome === 'answered' ? 'In their words; may be empty where a message holds it.' : undefined}
        required={outcome === 'answered' && answerExchangeId === ''}
        autosize
        minRows={3}
        maxLength={50_000}
        value={answer}
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      <div className={classes.two}>
        <NativeSelect
          label="The message that holds it"
          data={messageOptions(exchanges, 'received')}
          value={answerExchangeId}
          onChange={(event) => setAnswerExchangeId(event.currentTarget.value)}
        />
        <TextInput
          label="When they answered"
          description="Now, or when the message came, if left empty."
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          type="datetime-local"
          value={answeredAt}
          onChange={(event) => setAnsweredAt(event.currentTarget.value)}
        />
      </div>
      {settle.isError && (
        <FailureNotice error={settle.error}>
          {isFailure(settle.error, 'record/stale') && <p>What stands now is shown above. Your words are kept here.</p>}
        </FailureNotice>
      )}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={settle.isPending}>
          Record what came of it
        </Button>
      </div>
    </form>
  );
}
