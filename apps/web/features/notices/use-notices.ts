// What this person was told, the newest first.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export function useNotices() {
  return useQuery({
    queryKey: ['notice-list'],
    queryFn: () => ask(api.GET('/api/v1/notices')),
    refetchInterval: 60_000,
  });
}
