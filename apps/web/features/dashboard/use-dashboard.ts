// The drafts that are about to run, fifty at a time.
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

/** Time passes without an event: a time to answer runs out, an hour comes. */
const POLL_MILLISECONDS = 30_000;

export function useDashboard() {
  return useInfiniteQuery({
    queryKey: ['dashboard'],
    queryFn: ({ pageParam: offset }) => ask(api.GET('/api/v1/dashboard', { params: { query: { offset } } })),
    initialPageParam: 0,
    getNextPageParam: ({ nextOffset }) => nextOffset,
    refetchInterval: POLL_MILLISECONDS,
  });
}
