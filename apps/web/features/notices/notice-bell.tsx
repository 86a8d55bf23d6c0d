// The bell in the frame: how much is unread, and what it is.
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog.js';
import { NoticeList } from './notice-list.js';
import classes from './notices.module.css';
import { useNotices } from './use-notices.js';

const MOST_COUNTED = 99;

export function NoticeBell() {
  const notices = useNotices();
  const [open, setOpen] = useState(false);
  const unread = notices.data?.unread ?? 0;
  const label = unread === 0 ? 'Notices' : `Notices, ${unread} unread`;
  return (
    <>
      <Tooltip label={label}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={label}
          className={classes.bell}
          onClick={() => setOpen(true)}
        >
          <IconBell size={17} aria-hidden />
          {unread > 0 && (
            <span className={classes.count} aria-hidden>
              {unread > MOST_COUNTED ? `${MOST_COUNTED}+` : unread}
            </span>
          )}
        </ActionIcon>
      </Tooltip>
      <Dialog open={open} onClose={() => setOpen(false)} title="Notices" place="side">
        <NoticeList notices={notices} onFollow={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
