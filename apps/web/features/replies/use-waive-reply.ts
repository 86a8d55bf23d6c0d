// Deciding, for a reason, that something need not be put to somebody.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { readAgain } from './use-replies.js';

interface Waiver {
  assertionId: string;
  subjectId: string;
  version?: number;
  reason: string;
}

export function useWaiveReply(storyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Waiver) => ask(api.POST('/api/v1/replies/waive', { body })),
    onSettled: () => readAgain(queryClient, storyId),
  });
}
