// What the newsroom holds for a story; asked again while an item is still being read.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { usePollInterval } from '../../api/live-events.js';

export function useEvidenceList(storyId: string) {
  const interval = usePollInterval();
  return useQuery({
    queryKey: ['evidence-list', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/evidence', { params: { path: { storyId } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ document }) => document.status === 'pending') === true ? interval : false,
  });
}
