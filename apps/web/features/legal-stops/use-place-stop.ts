// Placing a legal stop: every certificate of the story is revoked with it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { LegalStopKind } from '../../api/records.js';

export function usePlaceStop(storyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { kind: LegalStopKind; reference: string }) =>
      ask(api.POST('/api/v1/stories/{storyId}/legal-stops', { params: { path: { storyId } }, body })),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['legal-stop-list', storyId] });
      void queryClient.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}
