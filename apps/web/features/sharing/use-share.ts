// Sharing a story with another newsroom of this installation, and ending it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export function useShareStory(storyId: string) {
  const moved = useSharesMoved(storyId);
  return useMutation({
    mutationFn: (newsroomSlug: string) =>
      ask(api.POST('/api/v1/stories/{storyId}/shares', { params: { path: { storyId } }, body: { newsroomSlug } })),
    onSettled: moved,
  });
}

export function useEndShare(storyId: string) {
  const moved = useSharesMoved(storyId);
  return useMutation({
    mutationFn: (shareId: string) =>
      ask(api.POST('/api/v1/stories/{storyId}/shares/{shareId}/end', { params: { path: { storyId, shareId } } })),
    onSettled: moved,
  });
}

function useSharesMoved(storyId: string): () => void {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: ['share-list', storyId] });
}
