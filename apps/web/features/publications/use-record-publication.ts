// Keeping on record what ran, when, and on which certificate.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { publicationsKey } from './use-publications.js';

interface NewPublication {
  sha256: string;
  certificateId?: string;
  publishedAt: string;
  address: string;
}

export function useRecordPublication(draftId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewPublication) =>
      ask(api.POST('/api/v1/drafts/{draftId}/publications', { params: { path: { draftId } }, body })),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: ['dashboard'] });
      return queryClient.invalidateQueries({ queryKey: publicationsKey(draftId) });
    },
  });
}
