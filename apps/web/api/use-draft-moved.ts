// Something was done to a draft: everything that was read of it is asked for again.
import { useQueryClient } from '@tanstack/react-query';
import type { AssertionList, Assertion } from './records.js';

/** Takes the assertion as it now is, where the answer held it: then the page need not wait to show it. */
export function useDraftMoved(draftId: string): (assertion?: Assertion) => Promise<void> {
  const queryClient = useQueryClient();
  return (assertion) => {
    if (assertion !== undefined) {
      const inNewest = (key: unknown) => key === assertion.placement?.versionNumber;
      queryClient.setQueriesData<AssertionList>(
        {
          predicate: ({ queryKey }) => queryKey[0] === 'assertions' && queryKey[1] === draftId && inNewest(queryKey[3]),
        },
        (known) => known && { ...known, items: known.items.map((one) => (one.id === assertion.id ? assertion : one)) },
      );
    }
    return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(draftId) });
  };
}
