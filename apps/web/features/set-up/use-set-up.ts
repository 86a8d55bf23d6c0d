// Is there no newsroom yet? And making the first one.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, tell } from '../../api/client.js';
import { isFailure } from '../../api/failure.js';
import type { NewSetUp } from '../../api/records.js';

const KEY = ['set-up'];
/** Once somebody was there, nobody need ask again. */
const DONE = 'nightlawyer-set-up-done';

async function fetchIsOpen(): Promise<boolean> {
  try {
    return (await ask(api.GET('/api/v1/set-up'))).open;
  } catch (error) {
    if (!isFailure(error, 'request/not-found')) throw error;
    window.localStorage.setItem(DONE, '1');
    return false;
  }
}

export function useIsSetUpOpen() {
  return useQuery({
    queryKey: KEY,
    queryFn: fetchIsOpen,
    enabled: window.localStorage.getItem(DONE) === null,
    staleTime: Infinity,
  });
}

export function useSetUp() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: NewSetUp) => {
      await tell(api.POST('/api/v1/set-up', { body }));
      const { email, password } = body.admin;
      return ask(api.POST('/api/v1/session', { body: { email, password } }));
    },
    onSuccess: () => queryClient.setQueryData(KEY, false),
  });
}
