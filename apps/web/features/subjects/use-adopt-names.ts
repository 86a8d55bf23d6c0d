// Making suggested names into subjects, tied to the assertions that name them.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Subject } from '../../api/records.js';

export function useAdoptNames(storyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (names: Pick<Subject, 'name' | 'kind'>[]) =>
      ask(api.POST('/api/v1/stories/{storyId}/subjects/adopt', { params: { path: { storyId } }, body: { names } })),
    onSettled: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(storyId) }),
  });
}
