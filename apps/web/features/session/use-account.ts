// What a person changes about their own place: newsroom, password, second factor.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import { STANDING_KEY } from '../../api/use-standing.js';

/** Everything on the page is another newsroom's from then on, so the page begins anew. */
export function useMoveNewsroom() {
  return useMutation({
    mutationFn: (newsroomId: string) => ask(api.POST('/api/v1/session/newsroom', { body: { newsroomId } })),
    onSuccess: () => window.location.assign('/'),
  });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { old: string; password: string }) => ask(api.POST('/api/v1/session/password', { body })),
  });
}

/** A secret for an authenticator, and recovery codes; nothing counts before a code was given. */
export function useBeginFactor() {
  return useMutation({
    mutationFn: (password: string) => ask(api.POST('/api/v1/session/factors', { body: { password } })),
    gcTime: 0,
  });
}

export function useFinishFactor() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (code: string) => ask(api.POST('/api/v1/session/factors/finish', { body: { code } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: STANDING_KEY }),
  });
}

export function useRenewRecoveryCodes() {
  return useMutation({
    mutationFn: (password: string) => ask(api.POST('/api/v1/session/factors/recovery-codes', { body: { password } })),
    gcTime: 0,
  });
}

export function useRemoveFactor() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { password: string; code: string }) => ask(api.POST('/api/v1/session/factors/remove', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: STANDING_KEY }),
  });
}
