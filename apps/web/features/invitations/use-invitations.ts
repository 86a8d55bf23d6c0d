// Who was invited, inviting one more, and taking it back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, tell } from '../../api/client.js';
import type { NewInvitation } from '../../api/records.js';

const INVITATIONS_KEY = ['invitation-list'];

export function useInvitations() {
  return useQuery({ queryKey: INVITATIONS_KEY, queryFn: () => ask(api.GET('/api/v1/invitations')) });
}

export function useInvite() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewInvitation) => ask(api.POST('/api/v1/invitations', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: INVITATIONS_KEY }),
  });
}

export function useRevokeInvitation() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (invitationId: string) =>
      tell(api.POST('/api/v1/invitations/{invitationId}/revoke', { params: { path: { invitationId } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: INVITATIONS_KEY }),
  });
}
