// A person's decision on a suggestion: confirmed with a stance, or rejected. The version says what was looked at (R8).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Allegation, Link, Stance } from '../../api/records.js';
import { linksKey } from './use-links.js';

export interface Decision {
  link: Link;
  stance: Stance | 'reject';
}

export function useDecideLink(allegation: Allegation) {
  const queryClient = useQueryClient();
  const key = linksKey(allegation);
  return useMutation({
    mutationFn: ({ link: { id: linkId, version }, stance }: Decision) => {
      const params = { path: { linkId } };
      if (stance === 'reject') return ask(api.POST('/api/v1/links/{linkId}/reject', { params, body: { version } }));
      return ask(api.POST('/api/v1/links/{linkId}/confirm', { params, body: { version, stance } }));
    },
    onSuccess: (decided) => {
      queryClient.setQueryData<{ items: Link[] }>(key, (known) =>
        known === undefined
          ? known
          : { items: known.items.map((link) => (link.id === decided.id ? { ...link, ...decided } : link)) },
      );
      void queryClient.invalidateQueries({ queryKey: ['allegation-list', allegation.letterId] });
      void queryClient.invalidateQueries({ queryKey: ['letter', allegation.letterId] });
    },
    // Whatever the refusal was, the truth is read again before anything else is decided.
    onError: () => queryClient.invalidateQueries({ queryKey: key }),
  });
}
