// What waits for a lawyer, the gravest and most urgent first.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

/** `mine`: only what is assigned to whoever asks. */
export function useQueue(mine: boolean) {
  return useQuery({
    queryKey: ['queue', mine],
    queryFn: () => ask(api.GET('/api/v1/queue', { params: { query: mine ? { mine: 'true' } : {} } })),
    refetchInterval: 60_000,
  });
}
