// What of this story is withheld from the other side?
import { Link, useParams } from '@tanstack/react-router';
import { useStory } from '../api/use-story.js';
import { PrivilegeLog } from '../features/privilege/privilege-log.js';
import { FailureNotice } from '../ui/failure-notice.js';
import { Waiting } from '../ui/waiting.js';
import { PageFrame } from './page-frame.js';

export function PrivilegeLogPage() {
  const { storyId } = useParams({ from: '/stories/$storyId/privilege-log' });
  const story = useStory(storyId);
  const trail = (
    <Link to="/stories/$storyId" params={{ storyId }} search={{}}>
      {story.data?.title ?? 'Story'}
    </Link>
  );
  return (
    <PageFrame trail={trail} wide>
      <title>{story.data === undefined ? 'Nightlawyer' : `Privilege log: ${story.data.title} · Nightlawyer`}</title>
      {story.isError && <FailureNotice error={story.error} />}
      {story.isPending && <Waiting what="the story" />}
      {story.data !== undefined && <PrivilegeLog story={story.data} />}
    </PageFrame>
  );
}
