// Said on every page of a story that another newsroom shares: whose it is, and that it is for reading.
import { useReceivedStories } from '../../api/use-received-stories.js';
import { Notice } from '../../ui/notice.js';

export function PartnerNotice({ storyId }: { storyId: string }) {
  const { data } = useReceivedStories();
  const received = data?.items.find((story) => story.storyId === storyId);
  if (received === undefined) return null;
  return (
    <Notice tone="plain">
      {received.newsroomName} shares this story with you. You read what they opened to partners, and change nothing in
      it.
    </Notice>
  );
}
