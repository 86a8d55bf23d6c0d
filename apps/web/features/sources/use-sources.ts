// Sources by code-name: to lawyers all of a story, to others those they keep.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Source, SourceIdentity } from '../../api/records.js';

export function useSources(storyId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['source-list', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/sources', { params: { path: { storyId } } })),
    enabled,
  });
}

export interface SourceNotes {
  codeName: string;
  class: Source['class'];
  strength: Source['strength'];
}

export function useRecordSource(storyId: string) {
  const moved = useSourcesMoved(storyId);
  return useMutation({
    mutationFn: (body: SourceNotes & { identity?: SourceIdentity }) =>
      ask(api.POST('/api/v1/stories/{storyId}/sources', { params: { path: { storyId } }, body })),
    // What was typed of an identity is not kept by the page once it is sent.
    gcTime: 0,
    onSettled: moved,
  });
}

export function useEditSource({ id: sourceId, storyId, version }: Source) {
  const moved = useSourcesMoved(storyId);
  return useMutation({
    mutationFn: (notes: SourceNotes) =>
      ask(api.POST('/api/v1/sources/{sourceId}/edit', { params: { path: { sourceId } }, body: { version, ...notes } })),
    onSettled: moved,
  });
}

/** Says that an item came from the source, or that it did not. */
export function useTieEvidence({ id: sourceId, storyId }: Source) {
  const moved = useSourcesMoved(storyId);
  return useMutation({
    mutationFn: ({ evidenceId, tied }: { evidenceId: string; tied: boolean }) => {
      const request = { params: { path: { sourceId } }, body: { evidenceId } };
      return tied
        ? ask(api.POST('/api/v1/sources/{sourceId}/evidence', request))
        : ask(api.POST('/api/v1/sources/{sourceId}/evidence/remove', request));
    },
    onSettled: moved,
  });
}

export function useChangeKeepers({ id: sourceId, storyId }: Source) {
  const moved = useSourcesMoved(storyId);
  return useMutation({
    mutationFn: ({ personId, keeps }: { personId: string; keeps: boolean }) => {
      const request = { params: { path: { sourceId } }, body: { personId } };
      return keeps
        ? ask(api.POST('/api/v1/sources/{sourceId}/keepers', request))
        : ask(api.POST('/api/v1/sources/{sourceId}/keepers/remove', request));
    },
    onSettled: moved,
  });
}

function useSourcesMoved(storyId: string): () => void {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: ['source-list', storyId] });
}
