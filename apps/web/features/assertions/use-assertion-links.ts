// What lies beside an assertion, and a person's word on it: confirmed with its bearing, or rejected (R5).
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Assertion, AssertionLink, Bearing } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

const linksKey = ({ id, draftId, storyId }: Assertion) => ['assertion-links', draftId, storyId, id] as const;

export function useAssertionLinks(assertion: Assertion) {
  const params = { path: { assertionId: assertion.id } };
  return useQuery({
    queryKey: linksKey(assertion),
    queryFn: () => ask(api.GET('/api/v1/assertions/{assertionId}/links', { params })),
  });
}

export function useDecideBearing(assertion: Assertion) {
  const queryClient = useQueryClient();
  const moved = useDraftMoved(assertion.draftId);
  return useMutation({
    mutationFn: ({ link: { id: linkId, version }, bearing }: { link: AssertionLink; bearing: Bearing | 'reject' }) => {
      const params = { path: { linkId } };
      return bearing === 'reject'
        ? ask(api.POST('/api/v1/assertion-links/{linkId}/reject', { params, body: { version } }))
        : ask(api.POST('/api/v1/assertion-links/{linkId}/confirm', { params, body: { version, bearing } }));
    },
    onSuccess: (decided) => {
      queryClient.setQueryData<{ items: AssertionLink[] }>(
        linksKey(assertion),
        (known) => known && { items: known.items.map((one) => (one.id === decided.id ? { ...one, ...decided } : one)) },
      );
      void moved();
    },
    onError: () => moved(),
  });
}
