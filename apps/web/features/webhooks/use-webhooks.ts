// The programs that are told of what happens, and what became of the last notice to each.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export const WEBHOOKS_KEY = ['webhook-list'];

export function useWebhooks() {
  return useQuery({
    queryKey: WEBHOOKS_KEY,
    queryFn: () => ask(api.GET('/api/v1/webhooks')),
    refetchInterval: 30_000,
  });
}
