// Certificates that these bytes may run: those given, and asking for one.
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Draft } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

export function useCertificates({ id: draftId, storyId, latest }: Draft, enabled: boolean) {
  return useQuery({
    queryKey: ['clearance', draftId, storyId, latest.number],
    queryFn: () => ask(api.GET('/api/v1/drafts/{draftId}/clearance', { params: { path: { draftId } } })),
    placeholderData: (known, before) => (before?.queryKey[1] === draftId ? known : undefined),
    enabled,
    // A certificate runs out without anybody doing anything.
    refetchInterval: 60_000,
  });
}

export function useAskClearance(draftId: string) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: (body: { sha256: string; minutes?: number }) =>
      ask(api.POST('/api/v1/drafts/{draftId}/clearance', { params: { path: { draftId } }, body })),
    onSettled: () => void moved(),
  });
}
