// Whom is an assertion about? The whole set is sent.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { readAgain } from './use-replies.js';

export function useTieSubjects(storyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ assertionId, subjectIds }: { assertionId: string; subjectIds: string[] }) =>
      ask(
        api.POST('/api/v1/assertions/{assertionId}/subjects', {
          params: { path: { assertionId } },
          body: { subjectIds },
        }),
      ),
    onSettled: () => readAgain(queryClient, storyId),
  });
}
