// With which newsrooms is this story shared?
import { Button } from '@mantine/core';
import { IconBuildingCommunity } from '@tabler/icons-react';
import { useState } from 'react';
import type { Share, Story } from '../../api/records.js';
import { useShares } from '../../api/use-shares.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { Moment } from '../../ui/moment.js';
import { Notice } from '../../ui/notice.js';
import { counted } from '../../ui/words.js';
import classes from './sharing.module.css';
import { useEndShare } from './use-share.js';

/** Nothing where it never was. */
export function Shares({ story }: { story: Story }) {
  const shares = useShares(story.id);
  const [endingId, setEndingId] = useState<string | null>(null);
  const items = shares.data?.items ?? [];
  const live = items.filter(({ endedAt }) => endedAt === null);
  const ended = items.filter(({ endedAt }) => endedAt !== null);
  const ending = live.find(({ id }) => id === endingId);
  if (shares.isError && shares.data === undefined) return <FailureNotice error={shares.error} />;
  if (items.length === 0) return null;
  return (
    <section aria-label="Shared with" className={classes.shares}>
      {live.map((share) => (
        <p key={share.id} className={classes.share}>
          <IconBuildingCommunity size={14} aria-hidden />
          <span>
            Shared with <strong>{share.newsroomName}</strong> since <Moment at={share.sharedAt} zone={story.timeZone} />
          </span>
          {share.abilities.end && (
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`End the sharing with ${share.newsroomName}`}
              onClick={() => setEndingId(share.id)}
            >
              End it…
            </Button>
          )}
        </p>
      ))}
      {ended.length > 0 && (
        <details className={classes.ended}>
          <summary>{counted(ended.length, 'share')} ended</summary>
          <ul>
            {ended.map(({ id, newsroomName, sharedAt, endedAt }) => (
              <li key={id}>
                {newsroomName}: <Moment at={sharedAt} zone={story.timeZone} /> to{' '}
                {endedAt !== null && <Moment at={endedAt} zone={story.timeZone} />}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Dialog open={ending !== undefined} onClose={() => setEndingId(null)} title="End the sharing">
        {ending !== undefined && <EndShare share={ending} onDone={() => setEndingId(null)} />}
      </Dialog>
    </section>
  );
}

function EndShare({ share, onDone }: { share: Share; onDone: () => void }) {
  const end = useEndShare(share.storyId);
  return (
    <div className={form.form}>
      <Notice tone="warn">
        From this moment nobody of {share.newsroomName} reads the story here. What they have read, noted or saved they
        keep.
      </Notice>
      {end.isError && <FailureNotice error={end.error} />}
      <div className={form.actions}>
        <Button variant="default" onClick={onDone}>
          Leave it
        </Button>
        <Button loading={end.isPending} onClick={() => end.mutate(share.id, { onSuccess: onDone })}>
          End the sharing
        </Button>
      </div>
    </div>
  );
}
