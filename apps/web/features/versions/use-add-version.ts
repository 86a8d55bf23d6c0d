// A further version: made from the newest, or refused because somebody was faster.
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Block } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

type Words = { blocks: Block[] } | { text: string };

export function useAddVersion(draftId: string) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: (body: Words & { basedOn: number }) =>
      ask(api.POST('/api/v1/drafts/{draftId}/versions', { params: { path: { draftId } }, body })),
    onSettled: () => void moved(),
  });
}
