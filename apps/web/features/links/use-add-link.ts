// A link made by hand: a person says that this allegation is about that assertion of ours.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Allegation, Stance } from '../../api/records.js';
import type { StoryAssertion } from '../../api/use-story-assertions.js';
import { linksKey } from './use-links.js';

export function useAddLink(allegation: Allegation) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ assertion, stance }: { assertion: StoryAssertion; stance: Stance }) => {
      const params = { path: { allegationId: allegation.id } };
      // An assertion is the passage of its draft that bears its number.
      const target = {
        sourceKind: 'assertion',
        sourceId: assertion.draftId,
        passageOrdinal: assertion.number,
      } as const;
      return ask(api.POST('/api/v1/allegations/{allegationId}/links', { params, body: { ...target, stance } }));
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['allegation-list', allegation.letterId] });
      void queryClient.invalidateQueries({ queryKey: ['letter', allegation.letterId] });
      void queryClient.invalidateQueries({ queryKey: ['positions', allegation.letterId] });
      return queryClient.invalidateQueries({ queryKey: linksKey(allegation) });
    },
  });
}
