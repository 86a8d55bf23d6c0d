// Who has signed the draft off, over which words, and whether that still holds.
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Draft, Privilege, SignOff } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

export function useSignOffs({ id: draftId, storyId, latest }: Draft, enabled: boolean) {
  return useQuery({
    queryKey: ['sign-offs', draftId, storyId, latest.number],
    queryFn: () => ask(api.GET('/api/v1/drafts/{draftId}/sign-offs', { params: { path: { draftId } } })),
    placeholderData: (known, before) => (before?.queryKey[1] === draftId ? known : undefined),
    enabled,
  });
}

export interface SignOffWanted {
  kind: SignOff['kind'];
  versionSha256: string;
  opinionsSha256: string;
  statement: string;
  privilege?: Exclude<Privilege, 'common_interest'>;
}

export function useSignOff(draftId: string) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: (body: SignOffWanted) =>
      ask(api.POST('/api/v1/drafts/{draftId}/sign-offs', { params: { path: { draftId } }, body })),
    onSettled: () => void moved(),
  });
}

export function useWithdrawSignOff(draftId: string) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: (signOffId: string) =>
      ask(api.POST('/api/v1/sign-offs/{signOffId}/withdraw', { params: { path: { signOffId } } })),
    onSettled: () => void moved(),
  });
}
