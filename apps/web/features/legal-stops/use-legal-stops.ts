// The legal stops of a story: those that stand, and those that were lifted.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export function useLegalStops(storyId: string) {
  return useQuery({
    queryKey: ['legal-stop-list', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/legal-stops', { params: { path: { storyId } } })),
  });
}
