// Putting right what ran: the newest words, block by block, and what was wrong with them.
import { Button, Textarea } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { isFailure } from '../../api/failure.js';
import type { Draft, Publication } from '../../api/records.js';
import { useDraft } from '../../api/use-draft.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { BLOCK_WORDS } from '../../ui/review-words.js';
import { Waiting } from '../../ui/waiting.js';
import classes from './publications.module.css';
import { useCorrectPublication } from './use-correct-publication.js';

type Blocks = Draft['latest']['blocks'];

interface Props {
  publication: Publication;
  onDone: () => void;
}

export function CorrectPublication({ publication, onDone }: Props) {
  const draft = useDraft(publication.draftId);
  if (draft.isError) return <FailureNotice error={draft.error} />;
  if (draft.data === undefined) return <Waiting what="the newest version" />;
  return <Editor publication={publication} latest={draft.data.latest} onDone={onDone} />;
}

function Editor({ publication, latest, onDone }: Props & { latest: Draft['latest'] }) {
  // The words and the version they were made from stay together, whatever is read meanwhile.
  const [base, setBase] = useState(latest.number);
  const [blocks, setBlocks] = useState<Blocks>(latest.blocks);
  const [note, setNote] = useState('');
  const correct = useCorrectPublication(publication.draftId);
  const stale = isFailure(correct.error, 'version/stale');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const kept = blocks.filter(({ text }) => text.trim() !== '');
    correct.mutate({ publicationId: publication.id, basedOn: base, blocks: kept, note }, { onSuccess: onDone });
  };
  const goOn = () => {
    setBase(latest.number);
    correct.reset();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <Textarea
        label="What was wrong, and what is said instead"
        required
        autosize
        minRows={2}
        maxLength={4_000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {blocks.map(({ kind, text }, index) => (
        <Textarea
          key={index}
          label={`${BLOCK_WORDS[kind]} ${index + 1}`}
          autosize
          value={text}
          onChange={(event) => {
            const words = event.currentTarget.value;
            setBlocks(blocks.map((block, at) => (at === index ? { kind, text: words } : block)));
          }}
        />
      ))}
      {correct.isError && (
        <FailureNotice error={correct.error}>
          {stale && latest.number !== base && (
            <>
              <p>Version {latest.number} was added meanwhile. Your words are kept here; compare them with it first.</p>
              <Button size="compact-sm" variant="default" onClick={goOn}>
                Put mine on top of version {latest.number}
              </Button>
            </>
          )}
        </FailureNotice>
      )}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={correct.isPending}>
          Make the correction
        </Button>
      </div>
    </form>
  );
}
