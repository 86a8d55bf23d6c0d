// What became of the words between two versions.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export function useComparison(draftId: string, from: number, to: number) {
  return useQuery({
    queryKey: ['comparison', draftId, from, to],
    queryFn: () =>
      ask(api.GET('/api/v1/drafts/{draftId}/compare', { params: { path: { draftId }, query: { from, to } } })),
    enabled: from > 0 && to > 0 && from !== to,
    staleTime: Infinity,
  });
}
