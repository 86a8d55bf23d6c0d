// A letter's text, its pages and the segments it was split into.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';

/** `status` is the letter's: each step that ends makes another answer, so it is part of the key. */
export function useLetterSegments(letterId: string, status: string) {
  return useQuery({
    queryKey: ['letter-text', letterId, status],
    queryFn: () => ask(api.GET('/api/v1/letters/{letterId}/segments', { params: { path: { letterId } } })),
    // Between two steps of the same letter what was known stays on the screen; never another letter's.
    placeholderData: (known, before) => (before?.queryKey[1] === letterId ? known : undefined),
    staleTime: Infinity,
  });
}
