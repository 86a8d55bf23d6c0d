// What a person does with an assertion, by the commands that its record offers. The version says what was looked at (R8).
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { Assertion } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

const PATHS = {
  accept: '/api/v1/assertions/{assertionId}/accept',
  dismiss: '/api/v1/assertions/{assertionId}/dismiss',
  assent_dismissal: '/api/v1/assertions/{assertionId}/assent-dismissal',
  refuse_dismissal: '/api/v1/assertions/{assertionId}/refuse-dismissal',
  reopen: '/api/v1/assertions/{assertionId}/reopen',
  unqueue: '/api/v1/assertions/{assertionId}/unqueue',
  take: '/api/v1/assertions/{assertionId}/take',
  release: '/api/v1/assertions/{assertionId}/release',
  withdraw: '/api/v1/assertions/{assertionId}/withdraw',
  restore: '/api/v1/assertions/{assertionId}/restore',
} as const;

export type PlainCommand = keyof typeof PATHS;

export interface Wanted {
  assertion: Assertion;
  command: PlainCommand | 'queue' | 'assign';
  /** ISO 8601, with `queue` and `assign`. */
  dueAt?: string | undefined;
  /** Whom to give it to, with `assign`. */
  personId?: string;
}

export function useCommandAssertion(draftId: string) {
  const moved = useDraftMoved(draftId);
  return useMutation({
    mutationFn: ({ assertion: { id, version }, command, dueAt, personId = '' }: Wanted) => {
      const params = { path: { assertionId: id } };
      const due = dueAt === undefined ? {} : { dueAt };
      if (command === 'queue')
        return ask(api.POST('/api/v1/assertions/{assertionId}/queue', { params, body: { version, ...due } }));
      if (command === 'assign')
        return ask(
          api.POST('/api/v1/assertions/{assertionId}/assign', { params, body: { version, personId, ...due } }),
        );
      // All of them take and answer the same.
      const path = PATHS[command] as (typeof PATHS)['accept'];
      return ask(api.POST(path, { params, body: { version } }));
    },
    onSuccess: (assertion) => void moved(assertion),
    // Whatever the refusal was, the truth is read again before anything else is done.
    onError: () => moved(),
  });
}
