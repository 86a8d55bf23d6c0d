// What is said about an assertion besides its words; and another's assent to a lower gravity (R4).
import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../api/client.js';
import type { AssertionEdit } from '../../api/records.js';
import { useDraftMoved } from '../../api/use-draft-moved.js';

export function useEditAssertion(draftId: string, assertionId: string) {
  const moved = useDraftMoved(draftId);
  const params = { path: { assertionId } };
  return useMutation({
    mutationFn: (body: AssertionEdit) => ask(api.POST('/api/v1/assertions/{assertionId}/edit', { params, body })),
    onSuccess: (assertion) => void moved(assertion),
    onError: () => moved(),
  });
}

export function useSettleGravity(draftId: string, assertionId: string) {
  const moved = useDraftMoved(draftId);
  const params = { path: { assertionId } };
  return useMutation({
    mutationFn: (body: { version: number; assent: boolean }) =>
      ask(api.POST('/api/v1/assertions/{assertionId}/assent-gravity', { params, body })),
    onSuccess: (assertion) => void moved(assertion),
    onError: () => moved(),
  });
}
