// Opening a story.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export interface StoryFields {
  title: string;
  slug: string;
  timeZone: string;
}

export function useCreateStory() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: StoryFields) => ask(api.POST('/api/v1/stories', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['story-list'] }),
  });
}
