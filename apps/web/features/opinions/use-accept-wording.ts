// The lawyer's exact words take the place of the assertion: a new version.
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

export function useAcceptWording(draftId: string) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: ({ opinionId, basedOn }: { opinionId: string; basedOn: number }) =>
      ask(
        api.POST('/api/v1/opinions/{opinionId}/accept-wording', { params: { path: { opinionId } }, body: { basedOn } }),
      ),
    onSettled: () => void moved(),
  });
}
