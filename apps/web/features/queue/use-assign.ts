// Giving an assertion to a lawyer, and by when it is wanted.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { QueuedAssertion } from '../../api/records.js';

export interface Assigning {
  item: QueuedAssertion;
  personId: string;
  /** ISO 8601; left as it was when undefined. */
  dueAt: string | undefined;
}

export function useAssign() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ item: { id: assertionId, version }, personId, dueAt }: Assigning) => {
      const body = { version, personId, ...(dueAt === undefined ? {} : { dueAt }) };
      return ask(api.POST('/api/v1/assertions/{assertionId}/assign', { params: { path: { assertionId } }, body }));
    },
    // Refused or not, the list is read again: what was refused may have moved.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['queue'] }),
  });
}
