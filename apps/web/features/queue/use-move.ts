// Taking assertions from the queue, or putting them back: each by itself, so that one refusal spoils no other.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { QueuedAssertion } from '../../api/records.js';

export type QueueMove = 'take' | 'release';

export interface Moved {
  readonly move: QueueMove;
  readonly done: number;
  readonly refused: readonly { readonly item: QueuedAssertion; readonly error: unknown }[];
}

export function useMove() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ items, move }: { items: readonly QueuedAssertion[]; move: QueueMove }): Promise<Moved> => {
      const refused: { item: QueuedAssertion; error: unknown }[] = [];
      for (const item of items) {
        await giveCommand(item, move).catch((error: unknown) => refused.push({ item, error }));
      }
      return { move, done: items.length - refused.length, refused };
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['queue'] });
      void queryClient.invalidateQueries({ queryKey: ['dashboard'] });
    },
  });
}

function giveCommand({ id: assertionId, version }: QueuedAssertion, move: QueueMove) {
  const request = { params: { path: { assertionId } }, body: { version } };
  if (move === 'take') return ask(api.POST('/api/v1/assertions/{assertionId}/take', request));
  return ask(api.POST('/api/v1/assertions/{assertionId}/release', request));
}
