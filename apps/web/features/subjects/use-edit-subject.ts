// Putting right what is known of a subject. The version says what was read (R8).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Subject } from '../../api/records.js';

interface Edit extends Pick<Subject, 'name' | 'kind' | 'contact'> {
  subject: Subject;
}

export function useEditSubject() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ subject: { id: subjectId, version }, ...changes }: Edit) => {
      const params = { path: { subjectId } };
      return ask(api.POST('/api/v1/subjects/{subjectId}/edit', { params, body: { version, ...changes } }));
    },
    onSettled: (_edited, _error, { subject }) =>
      queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(subject.storyId) }),
  });
}
