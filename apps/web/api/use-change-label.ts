// Changing a label of privilege: raised by whoever reads the text, given up or shared by a lawyer with a reason.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lowers } from '../../../libs/domain/privilege.js';
import { api, ask } from './client.js';
import type { LabelledSubject, Privilege } from './records.js';

export interface LabelChange {
  subject: LabelledSubject;
  subjectId: string;
  /** The label that was read beside the text. */
  from: Privilege;
  to: Privilege;
  reason: string;
}

export function useChangeLabel() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ subject, subjectId, from, to, reason }: LabelChange) => {
      const params = { path: { subject, subjectId } };
      return lowers(from, to)
        ? ask(api.POST('/api/v1/privilege/{subject}/{subjectId}/lower', { params, body: { from, to, reason } }))
        : ask(api.POST('/api/v1/privilege/{subject}/{subjectId}/raise', { params, body: { from, to } }));
    },
    // A label goes along with a text wherever it stands, and whoever raised it may see it no more: only what is never labelled is kept.
    onSettled: () =>
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) => !NEVER_LABELLED.includes(String(queryKey[0])),
      }),
  });
}

const NEVER_LABELLED: readonly string[] = ['session', 'letter-text', 'versions', 'comparison'];
