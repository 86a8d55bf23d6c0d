// The moments at which a letter runs out, and which of them somebody has dealt with.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';
import type { Letter } from './records.js';
import { useMayIn } from './use-may-in.js';

export const limitsKey = (letterId: string) => ['letter-limits', letterId] as const;

/** The story is part of the key, so that whatever moves the story has them read again. Never asked for a partner, who is refused. */
export function useLetterLimits({ id: letterId, storyId, status }: Pick<Letter, 'id' | 'storyId' | 'status'>) {
  const may = useMayIn(storyId, 'limit.read');
  return useQuery({
    queryKey: [...limitsKey(letterId), storyId, status],
    queryFn: () => ask(api.GET('/api/v1/letters/{letterId}/limits', { params: { path: { letterId } } })),
    placeholderData: (known, before) => (before?.queryKey[1] === letterId ? known : undefined),
    enabled: may,
  });
}
