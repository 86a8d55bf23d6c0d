// The allegations of a letter, in its order, with how much lies beside each.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

/** `status` is the letter's: there is nothing to list before it was split. */
export function useAllegations(letterId: string, status: string) {
  return useQuery({
    queryKey: ['allegation-list', letterId, status],
    queryFn: () => ask(api.GET('/api/v1/letters/{letterId}/allegations', { params: { path: { letterId } } })),
    // Between two steps of the same letter what was known stays on the screen; never another letter's.
    placeholderData: (known, before) => (before?.queryKey[1] === letterId ? known : undefined),
  });
}
