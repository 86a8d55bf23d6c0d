// The first page: which story?
import { PERMISSIONS } from '../../../libs/domain/permissions.js';
import { useSession } from '../api/use-session.js';
import { StoryList } from '../features/stories/story-list.js';
import { PageFrame } from './page-frame.js';

export function StoriesPage() {
  const { data: person } = useSession();
  const creators: readonly string[] = PERMISSIONS['story.create'];
  return (
    <PageFrame>
      <title>Stories · Nightlawyer</title>
      <StoryList mayCreate={person !== null && person !== undefined && creators.includes(person.role)} />
    </PageFrame>
  );
}
