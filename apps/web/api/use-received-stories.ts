// The stories that other newsrooms share with ours.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';
import { useMay } from './use-may.js';

export function useReceivedStories() {
  const enabled = useMay('story.received');
  const received = useQuery({
    queryKey: ['received-story-list'],
    queryFn: () => ask(api.GET('/api/v1/shared-stories')),
    enabled,
  });
  /** False while it is not known yet whether a story is ours or was shared with us. */
  return { ...received, isSettled: !enabled || received.data !== undefined || received.isError };
}
