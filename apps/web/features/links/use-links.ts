// What lies beside an allegation: suggested, confirmed and rejected.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Allegation } from '../../api/records.js';

/** The letter's id is part of the key, so that whatever moves the letter moves its links. */
export const linksKey = ({ letterId, id }: Pick<Allegation, 'letterId' | 'id'>) => ['links', letterId, id] as const;

export function useLinks(allegation: Allegation) {
  const path = { allegationId: allegation.id };
  return useQuery({
    queryKey: linksKey(allegation),
    queryFn: () => ask(api.GET('/api/v1/allegations/{allegationId}/links', { params: { path } })),
  });
}
