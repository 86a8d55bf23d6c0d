// Saying where the copy carries an answer. The version says which answer was read (R8).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { ReplyCell } from '../../api/records.js';
import { readAgain } from './use-replies.js';

interface Reflecting {
  requestId: string;
  version: number;
  how: NonNullable<ReplyCell['reflected']>;
  words?: string;
  reason?: string;
}

export function useReflectReply(storyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ requestId, ...body }: Reflecting) =>
      ask(api.POST('/api/v1/replies/{requestId}/reflect', { params: { path: { requestId } }, body })),
    onSettled: () => readAgain(queryClient, storyId),
  });
}
