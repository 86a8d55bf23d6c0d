// Which story?
import { useMay } from '../api/use-may.js';
import { StoryList } from '../features/stories/story-list.js';
import { ReceivedStories } from '../features/sharing/received-stories.js';
import { PageFrame } from './page-frame.js';

export function StoriesPage() {
  const mayCreate = useMay('story.create');
  return (
    <PageFrame>
      <title>Stories · Nightlawyer</title>
      <StoryList mayCreate={mayCreate} />
      <ReceivedStories />
    </PageFrame>
  );
}
