// Saying that a letter was read. The version says which reading of it was looked at (R8).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Letter } from '../../api/records.js';

export function useReviewLetter({ id: letterId, version }: Letter) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () =>
      ask(api.POST('/api/v1/letters/{letterId}/review', { params: { path: { letterId } }, body: { version } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['letter', letterId] }),
  });
}
