// Opening a session: the browser keeps its cookie, the page only learns who it is for, or that a code is wanted.
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { OpenedSession, Person } from '../../api/records.js';

export function useSignIn() {
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => ask(api.POST('/api/v1/session', { body })),
  });
}

/** The second step, with what the first one answered. */
export function useGiveCode() {
  return useMutation({
    mutationFn: (body: { challenge: string; code: string }) => ask(api.POST('/api/v1/session/factor', { body })),
  });
}

/** Without the token, which is for scripts. */
export function personOf({ personId, newsroomId, name, role }: OpenedSession): Person {
  return { personId, newsroomId, name, role };
}
