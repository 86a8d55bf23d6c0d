// Writing what is said to an allegation. The version says which answer was read (R8).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Position } from './position-words.js';
import { answersKey } from './use-answers.js';

interface Answer {
  position: Position;
  response: string;
  /** Null where there was no answer yet. */
  version: number | null;
}

export function useTakePosition(letterId: string, allegationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Answer) =>
      ask(api.POST('/api/v1/allegations/{allegationId}/position', { params: { path: { allegationId } }, body })),
    // Refused or not, what stands is read again before anything else is written.
    onSettled: () => queryClient.invalidateQueries({ queryKey: answersKey(letterId) }),
  });
}
