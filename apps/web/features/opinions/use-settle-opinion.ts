// What happens to an opinion after it was given: confirmed, withdrawn, a condition met.
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Opinion } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

export type Settling = { opinion: Opinion } & (
  | { act: 'confirm' | 'withdraw' }
  /** `ordinal` of the condition, from 0. */
  | { act: 'meet'; ordinal: number }
);

export function useSettleOpinion(draftId: string) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: ({ opinion: { id: opinionId }, ...wanted }: Settling) => {
      const path = { opinionId };
      switch (wanted.act) {
        case 'confirm':
          return ask(api.POST('/api/v1/opinions/{opinionId}/confirm', { params: { path } }));
        case 'withdraw':
          return ask(api.POST('/api/v1/opinions/{opinionId}/withdraw', { params: { path } }));
        case 'meet': {
          const params = { path: { ...path, ordinal: wanted.ordinal } };
          return ask(api.POST('/api/v1/opinions/{opinionId}/conditions/{ordinal}/met', { params }));
        }
      }
    },
    onSettled: () => void moved(),
  });
}
