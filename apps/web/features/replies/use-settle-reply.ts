// Recording what came of it: an answer, a refusal to answer, or nobody to be found. The version says what was read (R8).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { readAgain } from './use-replies.js';

export type Outcome = 'answered' | 'declined' | 'unreachable';

interface Settlement {
  requestId: string;
  version: number;
  outcome: Outcome;
  answer?: string;
  answeredAt?: string;
  answerExchangeId?: string;
}

export function useSettleReply(storyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ requestId, ...body }: Settlement) =>
      ask(api.POST('/api/v1/replies/{requestId}/settle', { params: { path: { requestId } }, body })),
    onSettled: () => readAgain(queryClient, storyId),
  });
}
