// The people of the newsroom, changing what they are, and ending it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask, tell } from '../../api/client.js';
import type { Member } from '../../api/records.js';

const MEMBERS_KEY = ['member-list'];

export function useMembers() {
  return useQuery({ queryKey: MEMBERS_KEY, queryFn: () => ask(api.GET('/api/v1/members')) });
}

export function useChangeRole() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ member: { personId, version }, role }: { member: Member; role: Member['role'] }) =>
      ask(api.POST('/api/v1/members/{personId}/role', { params: { path: { personId } }, body: { role, version } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: MEMBERS_KEY }),
  });
}

export function useEndMembership() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ personId }: Member) =>
      tell(api.POST('/api/v1/members/{personId}/end', { params: { path: { personId } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: MEMBERS_KEY }),
  });
}
