// The same done to many assertions at once; each is accepted or refused by itself.
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

export function useBulkAssertions(draftId: string) {
  const moved = useDraftMoved(draftId);
  const params = { path: { draftId } };
  return useMutation({
    mutationFn: ({ command, ids }: { command: 'accept' | 'queue'; ids: string[] }) =>
      command === 'accept'
        ? ask(api.POST('/api/v1/drafts/{draftId}/assertions/accept', { params, body: { ids } }))
        : ask(api.POST('/api/v1/drafts/{draftId}/assertions/queue', { params, body: { ids } })),
    onSettled: () => void moved(),
  });
}
