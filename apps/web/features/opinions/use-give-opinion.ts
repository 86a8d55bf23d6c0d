// A ruling, or advice that an editor notes for a lawyer on the telephone; with the hashes of what was read (R1).
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { NewOpinion } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

export function useGiveOpinion(draftId: string, assertionId: string) {
  const moved = useDraftMoved(draftId);
  const params = { path: { assertionId } };
  return useMutation({
    mutationFn: ({ opinion, lawyerId }: { opinion: NewOpinion; lawyerId: string | null }) =>
      lawyerId === null
        ? ask(api.POST('/api/v1/assertions/{assertionId}/opinions', { params, body: opinion }))
        : ask(
            api.POST('/api/v1/assertions/{assertionId}/telephone-advice', { params, body: { ...opinion, lawyerId } }),
          ),
    onSettled: () => void moved(),
  });
}
