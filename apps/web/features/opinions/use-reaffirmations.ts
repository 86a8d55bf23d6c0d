// The lawyer's own opinions that edits made void, by the edit; and standing by them, having been shown its diff (R2).
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Draft, ReaffirmationGroup, ReaffirmationList } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

export function useReaffirmations({ id: draftId, storyId, flaggedVersion }: Draft, enabled: boolean) {
  return useQuery({
    queryKey: ['reaffirmations', draftId, storyId, flaggedVersion],
    queryFn: () => ask(api.GET('/api/v1/drafts/{draftId}/reaffirmations', { params: { path: { draftId } } })),
    enabled,
  });
}

interface Said {
  /** As it was shown. */
  shown: Pick<ReaffirmationList, 'versionNumber' | 'versionSha256'>;
  group: Pick<ReaffirmationGroup, 'diffSha256'>;
  opinionIds: string[];
}

export function useReaffirm(draftId: string) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: ({ shown: { versionNumber, versionSha256 }, group: { diffSha256 }, opinionIds }: Said) =>
      ask(
        api.POST('/api/v1/drafts/{draftId}/reaffirm', {
          params: { path: { draftId } },
          body: { versionNumber, versionSha256, diffSha256, opinionIds },
        }),
      ),
    onSettled: () => void moved(),
  });
}
