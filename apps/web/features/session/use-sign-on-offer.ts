// What the organisation's own sign-in is called here; null where there is none.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

/** Where the browser goes to begin it. */
export const SIGN_ON_PATH = '/api/v1/session/oidc';

export function useSignOnOffer() {
  return useQuery({
    queryKey: ['sign-on-offer'],
    queryFn: async () => (await ask(api.GET('/api/v1/session/oidc/offer'))).name,
    staleTime: Infinity,
  });
}
