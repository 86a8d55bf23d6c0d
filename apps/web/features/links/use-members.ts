// The people of a story, so that a decision can be shown with a name.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { useSession } from '../../api/use-session.js';

/** Names by person, one's own among them. Somebody who was never given the story by name stays unnamed. */
export function useMemberNames(storyId: string): ReadonlyMap<string, string> {
  const self = useSession();
  const members = useQuery({
    queryKey: ['member-list', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/members', { params: { path: { storyId } } })),
    staleTime: 300_000,
  });
  const names = new Map(members.data?.items.map(({ personId, name }) => [personId, name]));
  if (self.data !== null && self.data !== undefined) names.set(self.data.personId, self.data.name);
  return names;
}
