// A lawyer stands by opinions that an edit made void, all of one edit together, after its diff was shown (R2).
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Draft, ReaffirmationGroup, ReaffirmationList } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { Moment } from '../../ui/moment.js';
import { RULING_WORDS } from '../../ui/review-words.js';
import { Waiting } from '../../ui/waiting.js';
import classes from './opinions.module.css';
import { ReadingChanges } from './reading-changes.js';
import { useReaffirm, useReaffirmations } from './use-reaffirmations.js';

interface Props {
  draft: Draft;
  zone: string | undefined;
  open: boolean;
  onClose: () => void;
}

export function ReaffirmDrawer({ draft, zone, open, onClose }: Props) {
  const found = useReaffirmations(draft, open);
  return (
    <Dialog open={open} onClose={onClose} title="Your opinions that edits made void" place="side">
      {found.isError && <FailureNotice error={found.error} />}
      {found.isPending && <Waiting what="what changed" />}
      {found.data?.items.length === 0 && <p className={form.soft}>None of your opinions is void by an edit.</p>}
      {found.data?.items.map((group) => (
        <Group key={group.diffSha256} draftId={draft.id} shown={found.data} group={group} zone={zone} />
      ))}
    </Dialog>
  );
}

interface GroupProps {
  draftId: string;
  shown: ReaffirmationList;
  group: ReaffirmationGroup;
  zone: string | undefined;
}

function Group({ draftId, shown, group, zone }: GroupProps) {
  const reaffirm = useReaffirm(draftId);
  const [left, setLeft] = useState<readonly string[]>([]);
  const { since, changes, opinions, laterEdits } = group;
  const chosen = opinions.map(({ id }) => id).filter((id) => !left.includes(id));
  return (
    <section className={classes.group} aria-label={`Edit in version ${since.versionNumber}`}>
      <p>
        <strong>Version {since.versionNumber}</strong> by {since.authorName}, <Moment at={since.at} zone={zone} />
        {laterEdits.length > 0 && `, and ${laterEdits.length} later`}
      </p>
      <ReadingChanges changes={changes} />
      <fieldset className={form.set}>
        <legend>Opinions it made void</legend>
        {opinions.map(({ id, assertionNumber, quote, ruling }) => (
          <label key={id} className={form.choice}>
            <input
              type="checkbox"
              checked={!left.includes(id)}
              onChange={({ currentTarget: { checked } }) =>
                setLeft((known) => (checked ? known.filter((each) => each !== id) : [...known, id]))
              }
            />
            <span>
              <strong>
                {assertionNumber}. {RULING_WORDS[ruling]}
              </strong>{' '}
              {quote}
            </span>
          </label>
        ))}
      </fieldset>
      {reaffirm.isError && (
        <FailureNotice error={reaffirm.error}>
          <p>What changed has been read again: look at it once more.</p>
        </FailureNotice>
      )}
      <div className={form.actions}>
        <Button
          loading={reaffirm.isPending}
          disabled={chosen.length === 0}
          onClick={() => reaffirm.mutate({ shown, group, opinionIds: chosen })}
        >
          I have read this and stand by {chosen.length === 1 ? 'my opinion' : `${chosen.length} opinions`}
        </Button>
      </div>
    </section>
  );
}
