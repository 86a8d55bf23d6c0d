// The stories this person may see.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';

/** Asks nothing where `enabled` is false. */
export function useStories(enabled = true) {
  return useQuery({ queryKey: ['story-list'], queryFn: () => ask(api.GET('/api/v1/stories')), enabled });
}
