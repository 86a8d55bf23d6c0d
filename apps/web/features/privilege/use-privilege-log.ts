// What of a story is or was under a label, in the order in which it came under one.
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { saveFile } from '../../api/save-file.js';

export function usePrivilegeLog(storyId: string) {
  return useQuery({
    queryKey: ['privilege-log', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/privilege-log', { params: { path: { storyId } } })),
  });
}

/** That it was taken away is in the audit log. */
export function useTakePrivilegeLog(storyId: string) {
  return useMutation({
    mutationFn: () =>
      saveFile(
        api.GET('/api/v1/stories/{storyId}/privilege-log.csv', { params: { path: { storyId } }, parseAs: 'blob' }),
        'privilege-log.csv',
      ),
  });
}
