// Words of the newest version become an assertion.
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Assertion, Draft } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';
import type { Details } from './detail-fields.js';

export interface MarkedWords {
  start: number;
  end: number;
  quote: string;
  /** The version that was on the screen when they were marked. */
  versionNumber: number;
  versionSha256: string;
}

export function useMarkAssertion({ id: draftId }: Draft, onDone: (assertion: Assertion) => void) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: ({ words: { quote: _quote, ...span }, details }: { words: MarkedWords; details: Details }) =>
      ask(
        api.POST('/api/v1/drafts/{draftId}/assertions', {
          params: { path: { draftId } },
          body: { ...span, ...details },
        }),
      ),
    onSuccess: async (assertion) => {
      await moved();
      onDone(assertion);
    },
  });
}
