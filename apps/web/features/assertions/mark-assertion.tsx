// Words that the machine did not propose become an assertion.
import { Button } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Assertion, Draft } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { DetailFields, FIRST_DETAILS } from './detail-fields.js';
import { type MarkedWords, useMarkAssertion } from './use-mark-assertion.js';

interface Props {
  draft: Draft;
  words: MarkedWords | null;
  onClose: () => void;
  onDone: (assertion: Assertion) => void;
}

export function MarkAssertion({ draft, words, onClose, onDone }: Props) {
  return (
    <Dialog open={words !== null} onClose={onClose} title="Mark an assertion">
      {words !== null && <MarkForm draft={draft} words={words} onClose={onClose} onDone={onDone} />}
    </Dialog>
  );
}

function MarkForm({ draft, words, onClose, onDone }: Props & { words: MarkedWords }) {
  const [details, setDetails] = useState(FIRST_DETAILS);
  const mark = useMarkAssertion(draft, onDone);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    mark.mutate({ words, details });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <blockquote className={form.quote}>{words.quote}</blockquote>
      <DetailFields details={details} onDetails={setDetails} />
      {mark.isError && <FailureNotice error={mark.error} />}
      <div className={form.actions}>
        <Button variant="default" onClick={onClose}>
          Leave it
        </Button>
        <Button type="submit" loading={mark.isPending}>
          Mark it
        </Button>
      </div>
    </form>
  );
}
