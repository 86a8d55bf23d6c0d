// Approving another person's answer, as it was read (R4, R8).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { answersKey } from './use-answers.js';

export function useApprovePosition(letterId: string, allegationId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (version: number) => {
      const params = { path: { allegationId } };
      return ask(api.POST('/api/v1/allegations/{allegationId}/position/approve', { params, body: { version } }));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: answersKey(letterId) }),
  });
}
