// Tokens for programs that act in one's name: listing, making, revoking.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, tell } from '../../api/client.js';
import type { NewToken } from '../../api/records.js';

const TOKENS_KEY = ['token-list'];

export function useTokens() {
  return useQuery({ queryKey: TOKENS_KEY, queryFn: () => ask(api.GET('/api/v1/tokens')) });
}

export function useMakeToken() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: NewToken) => ask(api.POST('/api/v1/tokens', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: TOKENS_KEY }),
    gcTime: 0,
  });
}

export function useRevokeToken() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (tokenId: string) =>
      tell(api.POST('/api/v1/tokens/{tokenId}/revoke', { params: { path: { tokenId } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: TOKENS_KEY }),
  });
}
