// Who is signed in here? Null when nobody is.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';
import { isFailure } from './failure.js';
import { SESSION_KEY } from './query-client.js';
import type { Person } from './records.js';

async function fetchSession(): Promise<Person | null> {
  try {
    return await ask(api.GET('/api/v1/session'));
  } catch (error) {
    if (isFailure(error, 'session/missing')) return null;
    throw error;
  }
}

export function useSession() {
  return useQuery({ queryKey: SESSION_KEY, queryFn: fetchSession, staleTime: 60_000 });
}
