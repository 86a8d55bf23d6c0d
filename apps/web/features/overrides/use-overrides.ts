// Decisions to publish against advice: proposed by one, assented to by another, shown for ever.
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Draft, Override } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

export function useOverrides({ id: draftId, storyId, latest }: Draft, enabled: boolean) {
  return useQuery({
    queryKey: ['overrides', draftId, storyId, latest.number],
    queryFn: () => ask(api.GET('/api/v1/drafts/{draftId}/overrides', { params: { path: { draftId } } })),
    placeholderData: (known, before) => (before?.queryKey[1] === draftId ? known : undefined),
    enabled,
  });
}

export function useProposeOverride(draftId: string) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: (body: Pick<Override, 'versionSha256' | 'blockers' | 'reason'>) =>
      ask(api.POST('/api/v1/drafts/{draftId}/overrides', { params: { path: { draftId } }, body })),
    onSettled: () => void moved(),
  });
}

export function useSettleOverride(draftId: string) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: ({ overrideId, act }: { overrideId: string; act: 'assent' | 'withdraw' }) => {
      const params = { path: { overrideId } };
      return act === 'assent'
        ? ask(api.POST('/api/v1/overrides/{overrideId}/assent', { params }))
        : ask(api.POST('/api/v1/overrides/{overrideId}/withdraw', { params }));
    },
    onSettled: () => void moved(),
  });
}
