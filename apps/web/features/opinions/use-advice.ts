// Why it was ruled so. Privileged: asked for only when somebody opens it, and not kept when they close it.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export function useAdvice(opinionId: string) {
  return useQuery({
    queryKey: ['advice', opinionId],
    queryFn: () => ask(api.GET('/api/v1/opinions/{opinionId}/advice', { params: { path: { opinionId } } })),
    gcTime: 0,
  });
}
