// A person says where an assertion stands: there, here, or nowhere any more (R2).
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Assertion, Placement } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

export interface PlacementWanted {
  assertion: Assertion;
  decision: NonNullable<Placement['decision']>;
  /** With `reattached`; UTF-16 code units into the version's text. */
  span?: { start: number; end: number };
}

export function usePlaceAssertion(draftId: string) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: ({ assertion: { id, placement }, decision, span }: PlacementWanted) => {
      const body = {
        versionNumber: placement?.versionNumber ?? 0,
        placementVersion: placement?.version ?? 0,
        decision,
        ...span,
      };
      return ask(
        api.POST('/api/v1/assertions/{assertionId}/placement', { params: { path: { assertionId: id } }, body }),
      );
    },
    onSuccess: (assertion) => void moved(assertion),
    onError: () => moved(),
  });
}
