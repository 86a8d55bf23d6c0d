// Having the newsroom's log checked; a long one is asked for again until the answer is there.
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

const AGAIN_MILLISECONDS = 1_500;

export function useAuditCheck() {
  const begun = useMutation({ mutationFn: () => ask(api.POST('/api/v1/audit/verify')) });
  const checkId = begun.data?.state === 'running' ? begun.data.id : null;
  const later = useQuery({
    queryKey: ['audit-check', checkId],
    queryFn: () => ask(api.GET('/api/v1/audit/checks/{checkId}', { params: { path: { checkId: checkId ?? '' } } })),
    enabled: checkId !== null,
    refetchInterval: ({ state: { data } }) =>
      data === undefined || data.state === 'running' ? AGAIN_MILLISECONDS : false,
  });
  return {
    check: later.data ?? begun.data,
    error: begun.error ?? later.error,
    isRunning: begun.isPending || (checkId !== null && later.data?.state !== 'done' && later.data?.state !== 'failed'),
    begin: () => begun.mutate(),
  };
}
