// When the draft is to run.
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Draft } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

export function usePlanDraft({ id: draftId }: Draft) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: (body: { version: number; plannedAt: string | null }) =>
      ask(api.POST('/api/v1/drafts/{draftId}/plan', { params: { path: { draftId } }, body })),
    onSettled: () => void moved(),
  });
}
