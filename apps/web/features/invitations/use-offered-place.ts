// What the holder of an invitation's link is offered, and taking it.
import { useMutation, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';

export function useOfferedPlace(token: string) {
  return useQuery({
    queryKey: ['offered-place', token],
    queryFn: () => ask(api.GET('/api/v1/invitations/{token}', { params: { path: { token } } })),
    // Once it is taken there is none, and the page says so itself.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

export function useAcceptInvitation(token: string) {
  return useMutation({
    mutationFn: (body: { name?: string; password?: string }) =>
      ask(api.POST('/api/v1/invitations/{token}', { params: { path: { token } }, body })),
  });
}
