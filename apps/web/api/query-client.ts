// What the page remembers of the service's answers, and when it forgets them.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiFailure, isFailure } from './failure.js';
import type { Person } from './records.js';

export const SESSION_KEY = ['session'];

/** Whoever would not show again who they are is at the sign-in page, at the address where they were. */
export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== SESSION_KEY[0]) noticeEnd(error);
    },
  }),
  mutationCache: new MutationCache({ onError: noticeEnd }),
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

function noticeEnd(error: unknown): void {
  if (isFailure(error, 'session/missing')) queryClient.setQueryData(SESSION_KEY, null);
}

/** Who this page takes itself to be working for; null where nobody has signed in here. */
export function knownPerson(): Person | null {
  return queryClient.getQueryData<Person | null>(SESSION_KEY) ?? null;
}

/** Whoever signs in next must see nothing that the one before had read. */
export function startSession(person: Person | null): void {
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== SESSION_KEY[0] });
  queryClient.setQueryData(SESSION_KEY, person);
}
