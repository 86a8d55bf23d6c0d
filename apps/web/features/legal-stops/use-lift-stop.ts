// Lifting a legal stop, with the reason. The version says which stop was looked at (R8).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { LegalStop, Privilege } from '../../api/records.js';

interface Lifting {
  stop: LegalStop;
  reason: string;
  privilege: Exclude<Privilege, 'common_interest'> | undefined;
}

export function useLiftStop() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ stop: { id, version }, reason, privilege }: Lifting) => {
      const body = { version, reason, ...(privilege !== undefined && { privilege }) };
      const params = { path: { legalStopId: id } };
      return ask(api.POST('/api/v1/legal-stops/{legalStopId}/lift', { params, body }));
    },
    // Refused or not, what stands is read again.
    onSettled: (_lifted, _error, { stop }) => {
      void queryClient.invalidateQueries({ queryKey: ['legal-stop-list', stop.storyId] });
      void queryClient.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}
