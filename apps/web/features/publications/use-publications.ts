// What ran of a draft, with the complaints about it and the corrections of it.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export const publicationsKey = (draftId: string) => ['publications', draftId] as const;

export function usePublications(draftId: string) {
  return useQuery({
    queryKey: publicationsKey(draftId),
    queryFn: () => ask(api.GET('/api/v1/drafts/{draftId}/publications', { params: { path: { draftId } } })),
  });
}
