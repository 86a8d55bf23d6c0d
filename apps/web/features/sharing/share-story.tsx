// Letting another newsroom read a story: which one, and what its people will and will not see.
import { Button, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import classes from './sharing.module.css';
import { useShareStory } from './use-share.js';

export function ShareStory({ storyId, onDone }: { storyId: string; onDone: () => void }) {
  const [slug, setSlug] = useState('');
  const share = useShareStory(storyId);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    share.mutate(slug.trim(), { onSuccess: onDone });
  };
  return (
    <form onSubmit={submit} className={form.form}>
      <TextInput
        label="Short name of the newsroom"
        description="Exactly as they gave it to you: newsrooms cannot be looked up here."
        required
        maxLength={80}
        autoCapitalize="none"
        spellCheck={false}
        value={slug}
        onChange={({ currentTarget: { value } }) => setSlug(value)}
      />
      <div className={form.pair}>
        <div className={classes.sees}>
          <h3>Their reporters, editors and lawyers read</h3>
          <ul>
            <li>the drafts, every version, and what they assert</li>
            <li>public evidence, and what you open to partners piece by piece</li>
            <li>the allegations of letters, and the answers once they are approved</li>
            <li>what a lawyer labels as common interest and opens to them</li>
          </ul>
        </div>
        <div className={classes.sees}>
          <h3>They never see</h3>
          <ul>
            <li>opinions, advice, sign-offs, and whether a lawyer was asked</li>
            <li>sources, and evidence that could reveal one</li>
            <li>the right of reply, notices, holds and the audit log</li>
            <li>your notes: provenance, reasons, statements</li>
          </ul>
        </div>
      </div>
      <p className={form.soft}>They change nothing in it. You can end it at any moment.</p>
      {share.isError && <FailureNotice error={share.error} />}
      <div className={form.actions}>
        <Button variant="default" onClick={onDone}>
          Leave it
        </Button>
        <Button type="submit" loading={share.isPending} disabled={slug.trim() === ''}>
          Share the story
        </Button>
      </div>
    </form>
  );
}
