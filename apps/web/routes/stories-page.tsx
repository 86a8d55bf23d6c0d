// Which story?
import { useMay } from '../api/use-may.js';
import { StoryList } from '../features/stories/story-list.js';
import { PageFrame } from './page-frame.js';

export function StoriesPage() {
  const mayCreate = useMay('story.create');
  return (
    <PageFrame>
      <title>Stories · Nightlawyer</title>
      <StoryList mayCreate={mayCreate} />
    </PageFrame>
  );
}
