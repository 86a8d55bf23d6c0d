// When is the draft to run? The version says which draft was looked at (R8).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Draft } from '../../api/records.js';

export function usePlanDraft() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ draft: { id: draftId, version }, plannedAt }: { draft: Draft; plannedAt: string | null }) => {
      const params = { path: { draftId } };
      return ask(api.POST('/api/v1/drafts/{draftId}/plan', { params, body: { version, plannedAt } }));
    },
    // Refused or not, the draft is read again wherever it is shown.
    onSettled: (_planned, _error, { draft }) => {
      const stale = [['draft-list', draft.storyId], ['draft', draft.id], ['dashboard'], ['queue']];
      for (const queryKey of stale) void queryClient.invalidateQueries({ queryKey });
    },
  });
}
