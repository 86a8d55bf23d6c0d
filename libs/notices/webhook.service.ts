// Addresses of programs that are told of notices: added with a secret, listed with how it went, removed.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { WebhookKind } from '#domain/vocabulary.js';
import type { NoticeDelivery } from '#database/entities/notice-delivery.entity.js';
import { Webhook } from '#database/entities/webhook.entity.js';
import { updateVersioned } from '#database/update-versioned.js';
import { withActor } from '#database/with-actor.js';
import { WebhookSender } from '#notices/webhook-sender.js';

/** What became of the last notice that was for it. */
interface LastDelivery {
  webhookId: string;
  state: NoticeDelivery['state'];
  at: Date;
  errorCode: string | null;
}

export interface WebhookSeen {
  webhook: Webhook;
  last: LastDelivery | null;
}

@Injectable()
export class WebhookService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sender: WebhookSender,
  ) {}

  /** Those not removed, the oldest first. */
  async list(actor: PersonActor): Promise<WebhookSeen[]> {
    const { newsroomId } = actor;
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const webhooks = await manager.find(Webhook, {
        where: { newsroomId, active: true },
        order: { createdAt: 'ASC', id: 'ASC' },
      });
      const last = await manager.query<LastDelivery[]>(
        `SELECT DISTINCT ON (webhook_id) webhook_id AS "webhookId", state, coalesce(delivered_at, created_at) AS at,
                error_code AS "errorCode"
           FROM notice_delivery WHERE newsroom_id = $1 AND webhook_id = ANY($2)
          ORDER BY webhook_id, created_at DESC, id`,
        [newsroomId, webhooks.map(({ id }) => id)],
      );
      return webhooks.map((webhook) => ({
        webhook,
        last: last.find(({ webhookId }) => webhookId === webhook.id) ?? null,
      }));
    });
  }

  /** The secret is shown this once and stored sealed. @throws Refusal `webhook/refused` */
  async add(actor: PersonActor, address: string, kinds: WebhookKind[]): Promise<{ webhook: Webhook; secret: string }> {
    await this.sender.check(address);
    const id = randomUUID();
    const { secret, sealed } = this.sender.makeSecret(id);
    return withActor(this.dataSource, actor, async ({ manager, record }) => {
      const webhook = manager.create(Webhook, {
        newsroomId: actor.newsroomId,
        id,
        address: new URL(address).href,
        secretSealed: sealed,
        kinds: [...new Set(kinds)],
        active: true,
        createdBy: actor.personId,
        createdAt: new Date(),
        version: 1,
      });
      await manager.insert(Webhook, webhook);
      record({ event: 'webhook.added', payload: { webhookId: id } });
      return { webhook, secret };
    });
  }

  /** What is on its way to it is not sent any more. */
  async remove(actor: PersonActor, id: string, version: number): Promise<void> {
    await withActor(this.dataSource, actor, async ({ manager, record }) => {
      const { newsroomId } = actor;
      const webhook = await manager.findOneBy(Webhook, { newsroomId, id, active: true });
      if (webhook === null) throw new Refusal('webhook/not-found');
      await updateVersioned(manager, Webhook, { newsroomId, id, version }, { active: false });
      record({ event: 'webhook.removed', payload: { webhookId: id } });
    });
  }
}
