// How one's own session stands: whose it is, what protects it, how long it lasts unattended.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';

export const STANDING_KEY = ['session-standing'];

const STANDING = { queryKey: STANDING_KEY, queryFn: () => ask(api.GET('/api/v1/session/standing')) };

export function useStanding() {
  return useQuery(STANDING);
}

/** As it stood when it was last asked for: whose session is over is told nothing new. */
export function useStandingBefore() {
  return useQuery({ ...STANDING, enabled: false });
}
