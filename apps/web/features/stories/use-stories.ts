// The stories this person may see.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export function useStories() {
  return useQuery({ queryKey: ['story-list'], queryFn: () => ask(api.GET('/api/v1/stories')) });
}
