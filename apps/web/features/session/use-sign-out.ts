// Ending the session. What the page had read goes with it.
import { useMutation } from '@tanstack/react-query';
import { api, tell } from '../../api/client.js';
import { startSession } from '../../api/query-client.js';

export function useSignOut() {
  return useMutation({
    mutationFn: () => tell(api.DELETE('/api/v1/session')),
    onSuccess: () => startSession(null),
  });
}
