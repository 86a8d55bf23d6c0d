// What must be kept: holds on a story or on a piece of it, and those that letters demand.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { HeldKind, Hold } from '../../api/records.js';

export function useHolds(storyId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['hold-list', storyId],
    queryFn: () => ask(api.GET('/api/v1/stories/{storyId}/holds', { params: { path: { storyId } } })),
    enabled,
  });
}

/** What the letter itself demands. `status` is the letter's: what it demands is known once it was split. */
export function useLetterHolds(letterId: string, storyId: string, status: string, enabled: boolean) {
  return useQuery({
    queryKey: ['letter-holds', letterId, storyId, status],
    queryFn: () => ask(api.GET('/api/v1/letters/{letterId}/holds', { params: { path: { letterId } } })),
    enabled,
  });
}

/** Privileged: asked for when somebody wants to read them, and not kept. */
export function useHoldReasons(holdId: string) {
  return useQuery({
    queryKey: ['hold-reasons', holdId],
    queryFn: () => ask(api.GET('/api/v1/holds/{holdId}/reasons', { params: { path: { holdId } } })),
    gcTime: 0,
  });
}

export function usePlaceHold(storyId: string) {
  const settled = useHoldsMoved();
  return useMutation({
    mutationFn: (body: { item?: { kind: HeldKind; id: string }; reason: string }) =>
      ask(api.POST('/api/v1/stories/{storyId}/holds', { params: { path: { storyId } }, body })),
    onSettled: settled,
  });
}

export type HoldAct = 'accept' | 'dismiss' | 'release';

/** The version says which state of the hold was looked at (R8). */
export function useDecideHold() {
  const settled = useHoldsMoved();
  return useMutation({
    mutationFn: ({ hold, act, reason }: { hold: Hold; act: HoldAct; reason: string }) => {
      const request = { params: { path: { holdId: hold.id } }, body: { version: hold.version, reason } };
      if (act === 'accept') return ask(api.POST('/api/v1/holds/{holdId}/accept', request));
      if (act === 'dismiss') return ask(api.POST('/api/v1/holds/{holdId}/dismiss', request));
      return ask(api.POST('/api/v1/holds/{holdId}/release', request));
    },
    onSettled: settled,
  });
}

/** Refused or not, what stands is read again. */
function useHoldsMoved(): () => void {
  const queryClient = useQueryClient();
  return () => {
    for (const key of ['hold-list', 'letter-holds', 'hold-reasons', 'retention'])
      void queryClient.invalidateQueries({ queryKey: [key] });
  };
}
