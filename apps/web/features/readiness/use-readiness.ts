// May the newest version run, and if not, what stands in its way?
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Draft } from '../../api/records.js';

/** Asked again when its answer changes by itself: then a time to answer has run out. */
export function useReadiness({ id: draftId, storyId, latest, flaggedVersion, version }: Draft, enabled: boolean) {
  return useQuery({
    queryKey: ['readiness', draftId, storyId, latest.number, flaggedVersion, version],
    queryFn: () => ask(api.GET('/api/v1/drafts/{draftId}/readiness', { params: { path: { draftId } } })),
    placeholderData: (known, before) => (before?.queryKey[1] === draftId ? known : undefined),
    enabled,
    refetchInterval: ({ state: { data } }) => untilChange(data?.changesAt ?? null),
  });
}

const LONGEST_WAIT_MILLISECONDS = 60 * 60_000;

function untilChange(changesAt: string | null): number | false {
  if (changesAt === null) return false;
  const left = Date.parse(changesAt) - Date.now();
  return Math.min(LONGEST_WAIT_MILLISECONDS, Math.max(1_000, left + 500));
}
