// Recording that assertions were put to a subject: in what words, and by when they are to answer.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { ReplyDeadline } from '../../api/records.js';
import { readAgain } from './use-replies.js';

interface PutItem {
  assertionId: string;
  subjectId: string;
  wording: string;
  /** Of the request that was read, where one stands (R8). */
  version?: number;
}

interface Putting {
  items: PutItem[];
  putAt: string;
  deadline: ReplyDeadline;
  sentExchangeId?: string;
}

export function usePutReplies(storyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Putting) =>
      ask(api.POST('/api/v1/stories/{storyId}/replies/put', { params: { path: { storyId } }, body })),
    onSettled: () => readAgain(queryClient, storyId),
  });
}
