// What of a story can be pointed at: its evidence, its exchanges and its letters, by their titles.
import { useQueries } from '@tanstack/react-query';
import { api, ask } from './client.js';
import type { HeldKind } from './records.js';

export interface Material {
  kind: HeldKind;
  id: string;
  title: string;
}

/** Asks nothing before it is `wanted`. */
export function useStoryMaterial(storyId: string, wanted: boolean) {
  const params = { path: { storyId } };
  return useQueries({
    queries: [
      {
        queryKey: ['evidence-list', storyId],
        queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/evidence', { params })),
        enabled: wanted,
      },
      {
        queryKey: ['exchange-list', storyId],
        queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/exchanges', { params })),
        enabled: wanted,
      },
      {
        queryKey: ['letter-list', storyId],
        queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/letters', { params })),
        enabled: wanted,
      },
    ],
    combine: ([evidence, exchanges, letters]) => {
      const as = (kind: HeldKind, found: { items: { id: string; title: string }[] } | undefined): Material[] =>
        (found?.items ?? []).map(({ id, title }) => ({ kind, id, title }));
      return [...as('evidence', evidence.data), ...as('exchange', exchanges.data), ...as('letter', letters.data)];
    },
  });
}
