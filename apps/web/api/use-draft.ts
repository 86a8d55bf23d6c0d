// One draft with its newest version, and what this person may do with it.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';
import { usePollInterval } from './live-events.js';
import type { Draft } from './records.js';

export function isFlagging({ flaggedVersion, flagFailure, latest }: Draft): boolean {
  return flaggedVersion < latest.number && flagFailure === null;
}

export function useDraft(draftId: string) {
  const poll = usePollInterval();
  return useQuery({
    queryKey: ['draft', draftId],
    queryFn: () => ask(api.GET('/api/v1/drafts/{draftId}', { params: { path: { draftId } } })),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isFlagging(data) ? poll : false),
  });
}
