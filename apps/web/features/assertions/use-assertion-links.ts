// What lies beside an assertion, and a person's word on it: confirmed with its bearing, or rejected (R5).
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { ApiFailure } from '../../api/failure.js';
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
    mutationFn: async ({ link, bearing }: { link: AssertionLink; bearing: Bearing | 'reject' }) => {
      try {
        return await decide(link, bearing);
      } catch (error) {
        const fresh = isStale(error) ? await readAgain(assertion, link.id) : undefined;
        // The machine weighed its suggestion anew meanwhile; what was decided on are the same two passages.
        if (link.state !== 'suggested' || fresh?.state !== 'suggested') throw error;
        return decide(fresh, bearing);
      }
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

function decide({ id: linkId, version }: AssertionLink, bearing: Bearing | 'reject') {
  const params = { path: { linkId } };
  return bearing === 'reject'
    ? ask(api.POST('/api/v1/assertion-links/{linkId}/reject', { params, body: { version } }))
    : ask(api.POST('/api/v1/assertion-links/{linkId}/confirm', { params, body: { version, bearing } }));
}

function isStale(error: unknown): boolean {
  return error instanceof ApiFailure && error.code === 'record/stale';
}

async function readAgain({ id: assertionId }: Assertion, linkId: string): Promise<AssertionLink | undefined> {
  const params = { path: { assertionId } };
  const { items } = await ask(api.GET('/api/v1/assertions/{assertionId}/links', { params }));
  return items.find(({ id }) => id === linkId);
}
