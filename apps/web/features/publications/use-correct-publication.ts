// A new version that puts right what ran.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Draft } from '../../api/records.js';

interface NewCorrection {
  publicationId: string;
  /** The number of the version the words were made from (R8). */
  basedOn: number;
  blocks: Draft['latest']['blocks'];
  note: string;
}

export function useCorrectPublication(draftId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCorrection) =>
      ask(api.POST('/api/v1/drafts/{draftId}/corrections', { params: { path: { draftId } }, body })),
    // A new version moves everything that hangs on the draft.
    onSettled: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(draftId) }),
  });
}
