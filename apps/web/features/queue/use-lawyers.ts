// Whom an assertion can be given to: those who may rule on it and wrote none of the draft.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export function useLawyers(assertionId: string) {
  return useQuery({
    queryKey: ['lawyers', assertionId],
    queryFn: () => ask(api.GET('/api/v1/assertions/{assertionId}/lawyers', { params: { path: { assertionId } } })),
  });
}
