// What passed between the newsroom and the subject of a story; asked again while a message is still being read.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { usePollInterval } from '../../api/live-events.js';

export function useExchanges(storyId: string) {
  const interval = usePollInterval();
  return useQuery({
    queryKey: ['exchange-list', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/exchanges', { params: { path: { storyId } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ document }) => document.status === 'pending') === true ? interval : false,
  });
}
