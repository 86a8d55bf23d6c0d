// Notices in words, each leading to the page it speaks of.
import { Button } from '@mantine/core';
import type { NoticeRecord } from '../../api/records.js';
import { useMay } from '../../api/use-may.js';
import { useStories } from '../../api/use-stories.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Moment } from '../../ui/moment.js';
import { PageLink } from '../../ui/page-link.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import classes from './notices.module.css';
import type { useNotices } from './use-notices.js';
import { useReadNotices } from './use-read-notices.js';

interface Props {
  notices: ReturnType<typeof useNotices>;
  onFollow: () => void;
}

export function NoticeList({ notices, onFollow }: Props) {
  const stories = useStories(useMay('story.read'));
  const read = useReadNotices();
  if (notices.data === undefined) {
    return notices.isError ? <FailureNotice error={notices.error} /> : <Waiting what="your notices" />;
  }
  const { items, unread } = notices.data;
  // The service names no story in a notice, for it may be shown on a locked screen; here its reader is signed in.
  const storyOf = ({ storyId }: NoticeRecord) => stories.data?.items.find(({ id }) => id === storyId);
  return (
    <>
      {read.isError && <FailureNotice error={read.error} />}
      {items.length === 0 && <p className={rows.empty}>Nobody has told you anything yet.</p>}
      {unread > 0 && (
        <div className={classes.actions}>
          <Button size="compact-sm" variant="default" loading={read.isPending} onClick={() => read.mutate(null)}>
            Mark all as read
          </Button>
        </div>
      )}
      <ul className={rows.rows} aria-label="Notices">
        {items.map((notice) => (
          <li key={notice.id} className={classes.notice} data-unread={notice.readAt === null || undefined}>
            <div>
              <PageLink
                to={notice.link}
                className={classes.words}
                onFollow={() => {
                  if (notice.readAt === null) read.mutate(notice.id);
                  onFollow();
                }}
              >
                {notice.words}
              </PageLink>
              <p className={rows.meta}>
                {storyOf(notice)?.title}
                {storyOf(notice) !== undefined && ' · '}
                <Moment at={notice.at} zone={storyOf(notice)?.timeZone} />
              </p>
            </div>
            {notice.readAt === null && (
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Mark as read: ${notice.words}`}
                onClick={() => read.mutate(notice.id)}
              >
                Mark as read
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
