// Is the story closed, so that the time for which its material is kept runs?
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Story } from '../../api/records.js';
import { useMayIn } from '../../api/use-may-in.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import form from '../../ui/form.module.css';
import { Moment } from '../../ui/moment.js';
import { Notice } from '../../ui/notice.js';
import { useClosure, useCloseStory } from './use-retention.js';

/** Said on the story's page once it is closed. */
export function ClosedNotice({ story }: { story: Story }) {
  const closure = useClosure(story.id, true);
  const mayClose = useMayIn(story.id, 'story.close');
  const reopen = useCloseStory(story.id);
  const { closed, closedAt, erasedAt } = closure.data ?? { closed: false, closedAt: null, erasedAt: null };
  if (!closed && erasedAt === null) return null;
  return (
    <Notice tone="plain">
      <p>
        {closed && closedAt !== null && (
          <>
            The story was closed <Moment at={closedAt} zone={story.timeZone} />.{' '}
          </>
        )}
        {erasedAt !== null && (
          <>
            Its material was erased <Moment at={erasedAt} zone={story.timeZone} />, when its time had run out.{' '}
          </>
        )}
        {closed && mayClose && (
          <Button
            size="compact-xs"
            variant="default"
            loading={reopen.isPending}
            onClick={() => reopen.mutate('reopen')}
          >
            Open it again
          </Button>
        )}
      </p>
      {reopen.isError && <FailureNotice error={reopen.error} />}
    </Notice>
  );
}

/** Nothing for those who may not, and where it is closed already. */
export function CloseStory({ story }: { story: Story }) {
  const mayClose = useMayIn(story.id, 'story.close');
  const closure = useClosure(story.id, mayClose);
  const close = useCloseStory(story.id);
  const [asking, setAsking] = useState(false);
  if (!mayClose || closure.data?.closed !== false) return null;
  return (
    <>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAsking(true)}>
        Close the story…
      </Button>
      <Dialog open={asking} onClose={() => setAsking(false)} title="Close the story">
        <div className={form.form}>
          <p>
            If the newsroom keeps material only for a time, that time begins now. Everything stays readable until then,
            and a hold keeps it longer. The story can be opened again.
          </p>
          {close.isError && <FailureNotice error={close.error} />}
          <div className={form.actions}>
            <Button variant="default" onClick={() => setAsking(false)}>
              Leave it open
            </Button>
            <Button
              loading={close.isPending}
              onClick={() => close.mutate('close', { onSuccess: () => setAsking(false) })}
            >
              Close the story
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
