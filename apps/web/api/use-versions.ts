// All versions of a draft, the oldest first.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';

/** `newest` is part of the key: versions never change, but further ones come. */
export function useVersions(draftId: string, newest: number) {
  return useQuery({
    queryKey: ['versions', draftId, newest],
    queryFn: () => ask(api.GET('/api/v1/drafts/{draftId}/versions', { params: { path: { draftId } } })),
    placeholderData: (known, before) => (before?.queryKey[1] === draftId ? known : undefined),
    staleTime: Infinity,
  });
}
