// The administrator's page: which programs are told of what happens?
import { WebhookList } from '../features/webhooks/webhook-list.js';
import { PageFrame } from './page-frame.js';

export function WebhooksPage() {
  return (
    <PageFrame>
      <title>Webhooks · Nightlawyer</title>
      <WebhookList />
    </PageFrame>
  );
}
