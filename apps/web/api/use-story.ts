// One story, with what this person may do in it.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';

/** Null asks nothing yet. */
export function useStory(storyId: string | null) {
  return useQuery({
    queryKey: ['story', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}', { params: { path: { storyId: storyId ?? '' } } })),
    enabled: storyId !== null,
    staleTime: 60_000,
  });
}
