// A notice has been read, or all of them have.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, tell } from '../../api/client.js';

/** Called with a notice's id, or with null for all. */
export function useReadNotices() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (noticeId: string | null) =>
      noticeId === null
        ? tell(api.POST('/api/v1/notices/read-all'))
        : tell(api.POST('/api/v1/notices/{noticeId}/read', { params: { path: { noticeId } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['notice-list'] }),
  });
}
