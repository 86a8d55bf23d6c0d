// Trying the step of a letter again that was given up.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, tell } from '../../api/client.js';

export function useRetryLetter(letterId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => tell(api.POST('/api/v1/letters/{letterId}/retry', { params: { path: { letterId } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['letter', letterId] }),
  });
}
