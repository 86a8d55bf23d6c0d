// Opening a piece of material to the newsrooms a story is shared with, and closing it again.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from './client.js';

export type MaterialKind = 'evidence' | 'exchange' | 'letter';

export interface Opening {
  kind: MaterialKind;
  id: string;
  version: number;
  shareable: boolean;
}

export function useOpenMaterial() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ kind, id, ...body }: Opening) => {
      if (kind === 'evidence')
        return ask(api.POST('/api/v1/evidence/{evidenceId}/openness', { params: { path: { evidenceId: id } }, body }));
      if (kind === 'exchange')
        return ask(api.POST('/api/v1/exchanges/{exchangeId}/openness', { params: { path: { exchangeId: id } }, body }));
      return ask(api.POST('/api/v1/letters/{letterId}/openness', { params: { path: { letterId: id } }, body }));
    },
    // Refused or not, how it stands is read again.
    onSettled: (_opened, _error, { kind, id }) => {
      void queryClient.invalidateQueries({ queryKey: [`${kind}-list`] });
      void queryClient.invalidateQueries({ queryKey: [kind, id] });
    },
  });
}
