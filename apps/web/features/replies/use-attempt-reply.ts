// Recording one more try to reach somebody.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { readAgain } from './use-replies.js';

interface Attempt {
  requestId: string;
  at: string;
  channel: string;
  note: string;
}

export function useAttemptReply(storyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ requestId, ...body }: Attempt) =>
      ask(api.POST('/api/v1/replies/{requestId}/attempts', { params: { path: { requestId } }, body })),
    onSettled: () => readAgain(queryClient, storyId),
  });
}
