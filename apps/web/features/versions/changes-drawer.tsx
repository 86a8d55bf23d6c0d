// What changed since I last read it, all in one place, and the button that says: I have read this.
import { Button } from '@mantine/core';
import type { Changes, Draft } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { Moment } from '../../ui/moment.js';
import { ORIGIN_WORDS } from '../../ui/review-words.js';
import { Waiting } from '../../ui/waiting.js';
import { ChangedMatters } from './changed-matters.js';
import { ChangedPart } from './changed-part.js';
import { ChangedReview } from './changed-review.js';
import { ComparisonText } from './comparison-text.js';
import { countChanges } from './count-changes.js';
import { useChanges, useMarkRead } from './use-changes.js';
import classes from './versions.module.css';

interface Props {
  draft: Draft;
  zone: string | undefined;
  open: boolean;
  onClose: () => void;
  onShow: (assertionId: string) => void;
}

export function ChangesDrawer({ draft, zone, open, onClose, onShow }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title="What changed since you last read it" place="side">
      <ChangesText draft={draft} zone={zone} onClose={onClose} onShow={onShow} />
    </Dialog>
  );
}

function ChangesText({ draft, zone, onClose, onShow }: Omit<Props, 'open'>) {
  const changes = useChanges(draft);
  const mark = useMarkRead(draft.id);
  if (changes.isError) return <FailureNotice error={changes.error} />;
  if (changes.data === undefined) return <Waiting what="what changed" />;
  const { newest, asOf } = changes.data;
  return (
    <div className={classes.sections}>
      <Since changes={changes.data} zone={zone} />
      {changes.data.versions.length > 0 && (
        <ChangedPart title="Versions">
          {changes.data.versions.map(({ number, authorName, at, origin, note }) => (
            <li key={number}>
              Version {number}: {ORIGIN_WORDS[origin].toLowerCase()} by {authorName}, <Moment at={at} zone={zone} />
              {note !== '' && ` · ${note}`}
            </li>
          ))}
        </ChangedPart>
      )}
      {changes.data.diff !== null && (
        <section>
          <h3>The words</h3>
          <ComparisonText comparison={changes.data.diff} folded />
        </section>
      )}
      <ChangedReview changes={changes.data} zone={zone} onShow={onShow} />
      <ChangedMatters changes={changes.data} zone={zone} />
      {mark.isError && <FailureNotice error={mark.error} />}
      <div className={form.actions}>
        <Button
          loading={mark.isPending}
          onClick={() => mark.mutate({ versionNumber: newest, at: asOf }, { onSuccess: onClose })}
        >
          I have read this
        </Button>
      </div>
    </div>
  );
}

function Since({ changes, zone }: { changes: Changes; zone: string | undefined }) {
  const { versionNumber, at } = changes.since;
  if (at === null) return <p>You have not said yet that you read it: everything is new.</p>;
  return (
    <p>
      Since <Moment at={at} zone={zone} />
      {versionNumber !== null && `, version ${versionNumber}`}
      {countChanges(changes) === 0 && ': nothing.'}
    </p>
  );
}
