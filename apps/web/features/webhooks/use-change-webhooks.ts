// Telling one more program, or one fewer.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask, tell } from '../../api/client.js';
import type { Webhook } from '../../api/records.js';
import { WEBHOOKS_KEY } from './use-webhooks.js';

export function useAddWebhook() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { address: string; kinds: Webhook['kinds'] }) => ask(api.POST('/api/v1/webhooks', { body })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: WEBHOOKS_KEY }),
  });
}

export function useRemoveWebhook() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id: webhookId, version }: Webhook) =>
      tell(api.POST('/api/v1/webhooks/{webhookId}/remove', { params: { path: { webhookId } }, body: { version } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: WEBHOOKS_KEY }),
  });
}
