// The audit log, newest first, page by page.
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { AuditFilter } from './audit-filter.js';

const PAGE = 50;

export function useAudit({ event, person, about, from, to }: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', event, person, about, from, to],
    queryFn: ({ pageParam }) =>
      ask(
        api.GET('/api/v1/audit', {
          params: {
            query: {
              limit: String(PAGE),
              ...(pageParam !== null && { before: pageParam }),
              ...(event !== undefined && { event }),
              ...(person !== undefined && { personId: person }),
              ...(about !== undefined && { about }),
              ...(from !== undefined && { from: dayStart(from, 0) }),
              ...(to !== undefined && { to: dayStart(to, 1) }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** Midnight by the reader's own clock, `later` days after the day; what is up to a day includes that day. */
function dayStart(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}
