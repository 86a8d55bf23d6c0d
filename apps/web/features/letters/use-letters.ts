// The letters of a story; asked again while one of them is still on its way.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { usePollInterval } from '../../api/live-events.js';
import type { Letter } from '../../api/records.js';

const isUnderWay = ({ status }: Letter) => status !== 'linked' && status !== 'failed';

export function useLetters(storyId: string) {
  const interval = usePollInterval();
  return useQuery({
    queryKey: ['letter-list', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/letters', { params: { path: { storyId } } })),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) === true ? interval : false),
  });
}
