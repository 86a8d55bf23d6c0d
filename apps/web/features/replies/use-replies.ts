// Who was asked about what, what came of it, and whether the copy carries it.
import { type QueryClient, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

const repliesKey = (storyId: string) => ['replies', storyId] as const;

export function useReplies(storyId: string) {
  return useQuery({
    queryKey: repliesKey(storyId),
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/replies', { params: { path: { storyId } } })),
  });
}

/** Done or refused, what stands is read again: whoever was refused must see what somebody else wrote. */
export function readAgain(queryClient: QueryClient, storyId: string): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: ['dashboard'] });
  return queryClient.invalidateQueries({ queryKey: repliesKey(storyId) });
}
