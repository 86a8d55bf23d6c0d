// Which programs are told of what happens, and did the last notice reach them?
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { sentenceFor } from '../../api/failure.js';
import type { Webhook } from '../../api/records.js';
import { Dialog } from '../../ui/dialog.js';
import { FailureNotice } from '../../ui/failure-notice.js';
import { Mark } from '../../ui/mark.js';
import { Moment } from '../../ui/moment.js';
import rows from '../../ui/rows.module.css';
import { Waiting } from '../../ui/waiting.js';
import { AddWebhook } from './add-webhook.js';
import { NOTICE_KIND_WORDS } from './notice-kind-words.js';
import { useRemoveWebhook } from './use-change-webhooks.js';
import { useWebhooks } from './use-webhooks.js';

const STATES = {
  pending: { tone: 'busy', words: 'Being told' },
  delivered: { tone: 'good', words: 'Reached' },
  failed: { tone: 'bad', words: 'Not reached' },
} as const;

export function WebhookList() {
  const webhooks = useWebhooks();
  const remove = useRemoveWebhook();
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="webhooks-title">
      <div className={rows.bar}>
        <h1 id="webhooks-title" className={rows.title}>
          Webhooks
        </h1>
        <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAdding(true)}>
          Add a webhook
        </Button>
      </div>
      <p className={rows.hint}>
        Programs that are told when something happens: codes and ids only, never a word of a draft.
      </p>
      {webhooks.isError && <FailureNotice error={webhooks.error} />}
      {remove.isError && <FailureNotice error={remove.error} />}
      {webhooks.isPending && <Waiting what="the webhooks" />}
      {webhooks.data?.items.length === 0 && <p className={rows.empty}>No program is told of anything.</p>}
      <ul className={rows.rows}>
        {webhooks.data?.items.map((webhook) => (
          <WebhookRow key={webhook.id} webhook={webhook} onRemove={() => remove.mutate(webhook)} />
        ))}
      </ul>
      <Dialog open={adding} onClose={() => setAdding(false)} title="Add a webhook">
        <AddWebhook onDone={() => setAdding(false)} />
      </Dialog>
    </section>
  );
}

function WebhookRow({ webhook: { address, kinds, last }, onRemove }: { webhook: Webhook; onRemove: () => void }) {
  return (
    <li className={rows.row}>
      <div>
        <p className={rows.name}>{address}</p>
        <p className={rows.meta}>{kinds.map((kind) => NOTICE_KIND_WORDS[kind]).join(' · ')}</p>
        {last !== null && (
          <p className={rows.meta}>
            Last told <Moment at={last.at} />
            {last.errorCode !== null && `: ${sentenceFor(last.errorCode)}`}
          </p>
        )}
      </div>
      <div className={rows.state}>
        {last !== null && <Mark tone={STATES[last.state].tone}>{STATES[last.state].words}</Mark>}
        <Button size="compact-xs" variant="default" aria-label={`Remove ${address}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </li>
  );
}
