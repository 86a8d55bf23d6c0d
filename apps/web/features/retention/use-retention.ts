// How long the material of closed stories stays, and closing a story.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

/** `ahead`: days to look ahead. */
export function useRetention(ahead: number) {
  return useQuery({
    queryKey: ['retention', ahead],
    queryFn: () => ask(api.GET('/api/v1/retention', { params: { query: { ahead } } })),
    placeholderData: (known) => known,
  });
}

/** `version` says which setting was looked at, 0 where there was none (R8). */
export function useSetRetention() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { version: number; days: number | null }) => ask(api.POST('/api/v1/retention', { body })),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['retention'] }),
  });
}

export function useClosure(storyId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['closure', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/closure', { params: { path: { storyId } } })),
    enabled,
  });
}

export function useCloseStory(storyId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (act: 'close' | 'reopen') => {
      const params = { path: { storyId } };
      return act === 'close'
        ? ask(api.POST('/api/v1/stories/{storyId}/close', { params }))
        : ask(api.POST('/api/v1/stories/{storyId}/reopen', { params }));
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['closure', storyId] });
      void queryClient.invalidateQueries({ queryKey: ['retention'] });
    },
  });
}
