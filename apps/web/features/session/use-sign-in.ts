// Opening a session: the browser keeps its cookie, the page only learns who it is for.
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { startSession } from '../../api/query-client.js';

export function useSignIn() {
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => ask(api.POST('/api/v1/session', { body })),
    onSuccess: ({ personId, newsroomId, name, role }) => startSession({ personId, newsroomId, name, role }),
  });
}
