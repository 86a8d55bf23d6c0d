// The assertions of a draft as they stand in one of its versions.
import { useQuery } from '@tanstack/react-query';
import { api, ask } from './client.js';
import type { Draft } from './records.js';

/** The story's id is part of the key, so that whatever moves the story is asked for again. */
export function useAssertions({ id: draftId, storyId, flaggedVersion, latest }: Draft, version: number) {
  return useQuery({
    queryKey: ['assertions', draftId, storyId, version, version === latest.number ? flaggedVersion : 0],
    queryFn: () =>
      ask(api.GET('/api/v1/drafts/{draftId}/assertions', { params: { path: { draftId }, query: { version } } })),
    placeholderData: (known, before) =>
      before?.queryKey[1] === draftId && before.queryKey[3] === version ? known : undefined,
  });
}
