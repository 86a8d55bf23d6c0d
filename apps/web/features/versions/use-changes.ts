// What happened to a draft since a version, or since this person last said that they had read it; and saying so.
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Draft } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

/** `since`: the number of a version; the person's own mark where it is null. Asks nothing where `enabled` is false. */
export function useChanges({ id: draftId, storyId, latest }: Draft, since: number | null = null, enabled = true) {
  const query = since === null ? {} : { since: String(since) };
  return useQuery({
    queryKey: ['changes', draftId, storyId, latest.number, since],
    queryFn: () => ask(api.GET('/api/v1/drafts/{draftId}/changes', { params: { path: { draftId }, query } })),
    placeholderData: (known, before) =>
      before?.queryKey[1] === draftId && before.queryKey[4] === since ? known : undefined,
    enabled,
  });
}

export function useMarkRead(draftId: string) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: (body: { versionNumber: number; at: string }) =>
      ask(api.POST('/api/v1/drafts/{draftId}/read-mark', { params: { path: { draftId } }, body })),
    onSettled: () => void moved(),
  });
}
