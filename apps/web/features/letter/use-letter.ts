// A letter: where it comes from, how far it is, what was found in it.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { usePollInterval } from '../../api/live-events.js';

export function useLetter(letterId: string) {
  const interval = usePollInterval();
  return useQuery({
    queryKey: ['letter', letterId],
    queryFn: () => ask(api.GET('/api/v1/letters/{letterId}', { params: { path: { letterId } } })),
    refetchInterval: ({ state }) =>
      state.data !== undefined && state.data.status !== 'linked' && state.data.status !== 'failed' ? interval : false,
  });
}
