// What the page remembers of the service's answers, and when it forgets them.
import { QueryClient } from '@tanstack/react-query';
import { leaveDoor } from './door.js';
import { ApiFailure } from './failure.js';
import type { Person } from './records.js';

export const SESSION_KEY = ['session'];

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // A refusal stays a refusal; only the way to the service is tried again.
      retry: (failures, error) =>
        failures < 2 && !(error instanceof ApiFailure && error.status > 0 && error.status < 500),
      retryDelay: (failures) => 500 * 2 ** failures,
    },
  },
});

/** Who this page takes itself to be working for; null where nobody has signed in here. */
export function knownPerson(): Person | null {
  return queryClient.getQueryData<Person | null>(SESSION_KEY) ?? null;
}

/** Whoever signs in next must see nothing that the one before had read, and nothing that waited for the one before goes out. */
export function startSession(person: Person | null): void {
  leaveDoor();
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
  queryClient.setQueryData(SESSION_KEY, person);
}
