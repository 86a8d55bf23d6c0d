// The right of reply of a story: whom it is about, what was put to them, and whether the copy carries what they said.
import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Story, Subject } from '../api/records.js';
import { useMay } from '../api/use-may.js';
import { useStory } from '../api/use-story.js';
import { useDrafts } from '../features/drafts/use-drafts.js';
import { useExchanges } from '../features/exchanges/use-exchanges.js';
import { ReplyMatrix } from '../features/replies/reply-matrix.js';
import { useReplies } from '../features/replies/use-replies.js';
import { AddSubject } from '../features/subjects/add-subject.js';
import { EditSubject } from '../features/subjects/edit-subject.js';
import { SubjectHead } from '../features/subjects/subject-head.js';
import { SuggestedNames } from '../features/subjects/suggested-names.js';
import { Dialog } from '../ui/dialog.js';
import { FailureNotice } from '../ui/failure-notice.js';
import rows from '../ui/rows.module.css';
import { Waiting } from '../ui/waiting.js';
import { PageFrame } from './page-frame.js';

export function RepliesPage() {
  const { storyId } = useParams({ from: '/stories/$storyId/replies' });
  const story = useStory(storyId);
  const trail = (
    <Link to="/stories/$storyId" params={{ storyId }} search={{}}>
      {story.data?.title ?? 'Story'}
    </Link>
  );
  return (
    <PageFrame trail={trail} wide>
      <title>{story.data === undefined ? 'Nightlawyer' : `Replies: ${story.data.title} · Nightlawyer`}</title>
      {story.isError && <FailureNotice error={story.error} />}
      {story.isPending && <Waiting what="the story" />}
      {story.data !== undefined && <Replies story={story.data} />}
    </PageFrame>
  );
}

function Replies({ story }: { story: Story }) {
  const { assertion, subject } = useSearch({ from: '/stories/$storyId/replies' });
  const navigate = useNavigate({ from: '/stories/$storyId/replies' });
  const matrix = useReplies(story.id);
  const drafts = useDrafts(story.id);
  const exchanges = useExchanges(story.id);
  const mayRecord = useMay('reply.record');
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const edited = matrix.data?.subjects.find(({ id }) => id === editing);
  return (
    <>
      <div className={rows.bar}>
        <div>
          <h1 className={rows.title}>Right of reply</h1>
          <p className={rows.hint}>
            What we say of whom, what was put to them and by when, and where the copy carries it.
          </p>
        </div>
        {mayRecord && (
          <Button size="xs" leftSection={<IconUserPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
            Add a subject
          </Button>
        )}
      </div>
      {matrix.isError && <FailureNotice error={matrix.error} />}
      {matrix.isPending && <Waiting what="who was asked" />}
      {mayRecord && matrix.data !== undefined && (
        <SuggestedNames storyId={story.id} open={matrix.data.subjects.length === 0} />
      )}
      {matrix.data !== undefined && (
        <ReplyMatrix
          storyId={story.id}
          zone={story.timeZone}
          matrix={matrix.data}
          drafts={drafts.data?.items ?? []}
          exchanges={exchanges.data?.items ?? []}
          opened={{ assertion, subject }}
          onOpened={(row, of) => void navigate({ search: { assertion: row?.id, subject: of?.id }, replace: true })}
          subjectHead={(of: Subject) => <SubjectHead subject={of} onEdit={() => setEditing(of.id)} />}
        />
      )}
      <Dialog open={adding} onClose={() => setAdding(false)} title="Add a subject">
        <AddSubject storyId={story.id} onDone={() => setAdding(false)} />
      </Dialog>
      <Dialog open={edited !== undefined} onClose={() => setEditing(null)} title="Edit the subject">
        {edited !== undefined && <EditSubject key={edited.id} subject={edited} onDone={() => setEditing(null)} />}
      </Dialog>
    </>
  );
}
