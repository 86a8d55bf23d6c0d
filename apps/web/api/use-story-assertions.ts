// Every assertion of a story that still counts, draft by draft.
import { useQueries, useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';

const SETTLED: readonly string[] = ['dismissed', 'withdrawn'];

export interface StoryAssertion {
  id: string;
  draftId: string;
  draftTitle: string;
  number: number;
  words: string;
}

/** Asks nothing before it is `wanted`. */
export function useStoryAssertions(storyId: string, wanted: boolean) {
  const drafts = useQuery({
    queryKey: ['draft-list', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/drafts', { params: { path: { storyId } } })),
    enabled: wanted,
  });
  const items = drafts.data?.items ?? [];
  return useQueries({
    queries: items.map(({ id: draftId }) => ({
      queryKey: ['assertions', draftId, storyId],
      queryFn: () => ask(api.GET('/api/v1/drafts/{draftId}/assertions', { params: { path: { draftId } } })),
      enabled: wanted,
    })),
    combine: (answers) => ({
      isPending: drafts.isPending || answers.some(({ isPending }) => isPending),
      error: drafts.error ?? answers.find(({ error }) => error !== null)?.error ?? null,
      items: answers.flatMap(({ data }, index) =>
        (data?.items ?? [])
          .filter(({ state }) => !SETTLED.includes(state))
          .map(({ id, draftId, number, words, quote }): StoryAssertion => {
            return { id, draftId, draftTitle: items[index]?.title ?? '', number, words: words ?? quote };
          }),
      ),
    }),
  });
}
