// Where do the words stand that this letter gives out as ours?
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Letter } from '../../api/records.js';

/** Known once the letter was split; nothing is asked before. */
export function useWordsComplained({ id, status }: Pick<Letter, 'id' | 'status'>) {
  return useQuery({
    queryKey: ['words-complained-of', id, status],
    queryFn: () =>
      ask(api.GET('/api/v1/letters/{letterId}/words-complained-of', { params: { path: { letterId: id } } })),
    enabled: status === 'split' || status === 'linked',
    placeholderData: (known, before) => (before?.queryKey[1] === id ? known : undefined),
  });
}
