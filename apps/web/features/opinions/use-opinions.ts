// All opinions on an assertion, each judged by the words that stand now.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Assertion } from '../../api/records.js';

export function useOpinions({ id, draftId, storyId, version }: Assertion) {
  const params = { path: { assertionId: id } };
  return useQuery({
    queryKey: ['opinions', draftId, storyId, id, version],
    queryFn: () => ask(api.GET('/api/v1/assertions/{assertionId}/opinions', { params })),
    placeholderData: (known, before) => (before?.queryKey[3] === id ? known : undefined),
  });
}
