// Naming somebody whom the story is about.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Subject } from '../../api/records.js';

export function useAddSubject(storyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Pick<Subject, 'name' | 'kind' | 'contact'>) =>
      ask(api.POST('/api/v1/stories/{storyId}/subjects', { params: { path: { storyId } }, body })),
    onSettled: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(storyId) }),
  });
}
