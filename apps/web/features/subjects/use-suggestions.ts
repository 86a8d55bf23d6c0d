// Names in the assertions that are nobody's subject yet.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export function useSuggestions(storyId: string) {
  return useQuery({
    queryKey: ['subject-suggestions', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/subjects/suggestions', { params: { path: { storyId } } })),
  });
}
