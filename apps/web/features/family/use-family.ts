// With which letters does this one belong, what does it repeat of them, and where has the account changed?
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Letter } from '../../api/records.js';

/** Known once the letter was split; nothing is asked before. */
export function useFamily({ id, status }: Pick<Letter, 'id' | 'status'>) {
  return useQuery({
    queryKey: ['family', id, status],
    queryFn: () => ask(api.GET('/api/v1/letters/{letterId}/family', { params: { path: { letterId: id } } })),
    enabled: status === 'split' || status === 'linked',
    placeholderData: (known, before) => (before?.queryKey[1] === id ? known : undefined),
  });
}
