// The drafts of a story, each with its latest version.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export function useDrafts(storyId: string) {
  return useQuery({
    queryKey: ['draft-list', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/drafts', { params: { path: { storyId } } })),
  });
}
