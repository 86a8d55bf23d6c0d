// Lifting a legal stop, with the reason. The version says which stop was looked at (R8).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { LegalStop } from '../../api/records.js';

export function useLiftStop() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ stop: { id, version }, reason }: { stop: LegalStop; reason: string }) => {
      const params = { path: { legalStopId: id } };
      return ask(api.POST('/api/v1/legal-stops/{legalStopId}/lift', { params, body: { version, reason } }));
    },
    // Refused or not, what stands is read again.
    onSettled: (_lifted, _error, { stop }) => {
      void queryClient.invalidateQueries({ queryKey: ['legal-stop-list', stop.storyId] });
      void queryClient.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}
