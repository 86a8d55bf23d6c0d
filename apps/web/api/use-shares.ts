// With which newsrooms a story is and was shared.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';
import { useMayIn } from './use-may-in.js';

export function useShares(storyId: string) {
  return useQuery({
    queryKey: ['share-list', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/shares', { params: { path: { storyId } } })),
    enabled: useMayIn(storyId, 'story.members'),
  });
}
