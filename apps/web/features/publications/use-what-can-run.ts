// The versions of a draft, the newest first, and the certificates handed out for them.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export function useWhatCanRun(draftId: string) {
  const params = { path: { draftId } };
  return useQuery({
    queryKey: ['publications', draftId, 'what-can-run'],
    queryFn: async () => {
      const [versions, certificates] = await Promise.all([
        ask(api.GET('/api/v1/drafts/{draftId}/versions', { params })),
        ask(api.GET('/api/v1/drafts/{draftId}/clearance', { params })),
      ]);
      const newestFirst = [...versions.items].sort((one, other) => other.number - one.number);
      return { versions: newestFirst, certificates: certificates.items };
    },
  });
}
