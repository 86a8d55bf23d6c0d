// What is said to each allegation of a letter, in its order, with what was confirmed to bear on it.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Letter } from '../../api/records.js';

export const answersKey = (letterId: string) => ['positions', letterId] as const;

/** The story is part of the key, so that whatever moves the story has its letters' answers read again. */
export function useAnswers({ id: letterId, storyId, status }: Pick<Letter, 'id' | 'storyId' | 'status'>) {
  return useQuery({
    queryKey: [...answersKey(letterId), storyId, status],
    queryFn: () => ask(api.GET('/api/v1/letters/{letterId}/positions', { params: { path: { letterId } } })),
    placeholderData: (known, before) => (before?.queryKey[1] === letterId ? known : undefined),
  });
}
