// Which assertion of ours is this allegation about, where the machine did not see it?
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import type { Allegation, Stance } from '../../api/records.js';
import { useStoryAssertions } from '../../api/use-story-assertions.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Waiting } from '../../ui/waiting.js';
import { STANCE_MEANINGS, STANCE_WORDS } from '../../ui/words.js';
import classes from './add-link.module.css';
import { useAddLink } from './use-add-link.js';

interface Props {
  storyId: string;
  allegation: Allegation;
  /** Assertions that are linked already. */
  known: ReadonlySet<string>;
  onDone: () => void;
}

const STANCES = (Object.keys(STANCE_WORDS) as Stance[]).map((value) => ({
  value,
  label: `${STANCE_WORDS[value]}: ${STANCE_MEANINGS[value].toLowerCase()}`,
}));

export function AddLink({ storyId, allegation, known, onDone }: Props) {
  const assertions = useStoryAssertions(storyId, true);
  const add = useAddLink(allegation);
  const [sought, setSought] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const [stance, setStance] = useState<Stance>('context');
  const open = assertions.items.filter(({ id }) => !known.has(id));
  const several = new Set(open.map(({ draftId }) => draftId)).size > 1;
  const wanted = sought.trim().toLocaleLowerCase();
  const listed = open.filter(({ words }) => words.toLocaleLowerCase().includes(wanted));
  const assertion = listed.find(({ id }) => id === picked);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (assertion !== undefined) add.mutate({ assertion, stance }, { onSuccess: onDone });
  };
  if (assertions.isPending) return <Waiting what="what we assert" />;
  if (assertions.error !== null) return <FailureNotice error={assertions.error} />;
  if (open.length === 0) return <p>No other assertion is open in the drafts of this story.</p>;
  return (
    <form onSubmit={submit} className={classes.form}>
      <blockquote className={classes.allegation}>{allegation.text}</blockquote>
      <TextInput
        type="search"
        label="Find words"
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
      />
      <fieldset className={classes.list}>
        <legend>Our assertion</legend>
        {listed.length === 0 && <p>None has these words.</p>}
        {listed.map(({ id, number, words, draftTitle }) => (
          <label key={id} className={classes.option}>
            <input type="radio" name="assertion" required checked={picked === id} onChange={() => setPicked(id)} />
            <span>
              <span className={classes.meta}>
                {number}
                {several && `, ${draftTitle}`}
              </span>{' '}
              {words}
            </span>
          </label>
        ))}
      </fieldset>
      <NativeSelect
        label="How it bears on the allegation"
        data={STANCES}
        value={stance}
        onChange={(event) => setStance(event.currentTarget.value as Stance)}
      />
      {add.isError && <FailureNotice error={add.error} />}
      <div className={classes.actions}>
        <Button type="submit" size="sm" disabled={assertion === undefined} loading={add.isPending}>
          Link it
        </Button>
      </div>
    </form>
  );
}
