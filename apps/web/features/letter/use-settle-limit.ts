// Saying that a letter's time limit is dealt with, or that it is not after all. The version says what was read (R8).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { LetterLimit } from '../../api/records.js';
import { limitsKey } from '../../api/use-letter-limits.js';

export function useSettleLimit({ id: limitId, letterId, settledAt, version }: LetterLimit) {
  const queryClient = useQueryClient();
  const asked = { params: { path: { limitId } }, body: { version } };
  return useMutation({
    mutationFn: () =>
      settledAt === null
        ? ask(api.POST('/api/v1/limits/{limitId}/settle', asked))
        : ask(api.POST('/api/v1/limits/{limitId}/reopen', asked)),
    // Refused or not, what stands is read again before anything else is said.
    onSettled: async () => {
      await queryClient.invalidateQueries({ queryKey: limitsKey(letterId) });
      await queryClient.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}
