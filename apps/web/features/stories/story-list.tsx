// Which stories are there?
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Moment } from '../../ui/moment.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import { NewStory } from './new-story.js';
import { useStories } from '../../api/use-stories.js';

export function StoryList({ mayCreate }: { mayCreate: boolean }) {
  const stories = useStories();
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  return (
    <section aria-labelledby="stories-title">
      <div className={rows.bar}>
        <h1 id="stories-title" className={rows.title}>
          Stories
        </h1>
        {mayCreate && (
          <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setOpening(true)}>
            New story
          </Button>
        )}
      </div>
      {stories.isError && <FailureNotice error={stories.error} />}
      {stories.isPending && <Waiting what="the stories" />}
      {stories.data?.items.length === 0 && <p className={rows.empty}>There is no story yet that you may see.</p>}
      <ul className={rows.rows}>
        {stories.data?.items.map((story) => (
          <li key={story.id} className={rows.row}>
            <div>
              <Link to="/stories/$storyId" params={{ storyId: story.id }} className={rows.name}>
                {story.title}
              </Link>
              <p className={rows.meta}>
                {story.slug} · opened <Moment at={story.createdAt} zone={story.timeZone} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Dialog open={opening} onClose={() => setOpening(false)} title="New story">
        <NewStory onCreated={(storyId) => void navigate({ to: '/stories/$storyId', params: { storyId } })} />
      </Dialog>
    </section>
  );
}
