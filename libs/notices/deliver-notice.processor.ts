// The task `notice.deliver`: one notice, or one head of the audit log, on its way to one mailbox or one webhook.
import { Injectable } from '@nestjs/common';
import type { AuditHead } from '#audit/audit-head.js';
import { NoticeDelivery } from '#database/entities/notice-delivery.entity.js';
import type { Notice } from '#database/entities/notice.entity.js';
import type { Webhook } from '#database/entities/webhook.entity.js';
import type { Transaction } from '#database/with-actor.js';
import type { ErrorCode } from '#domain/errors.js';
import type { LeasedStep } from '#jobs/leased-step.js';
import type { TaskProcessor } from '#jobs/task-processor.js';
import { Breaker } from '#notices/breaker.js';
import { readErrand } from '#notices/errand.js';
import { noticeLink, noticeWords } from '#notices/notice-words.js';
import { PublicUrl } from '#notices/public-url.js';
import { WebhookSender } from '#notices/webhook-sender.js';
import { MailTransport } from '#platform/mail-transport.js';

type ReachedWebhook = Pick<Webhook, 'id' | 'address' | 'secretSealed'>;

@Injectable()
export class DeliverNoticeProcessor implements TaskProcessor {
  readonly kind = 'notice.deliver';
  private readonly breaker = new Breaker();

  constructor(
    private readonly mail: MailTransport,
    private readonly webhooks: WebhookSender,
    private readonly publicUrl: PublicUrl,
  ) {}

  /** Sent outside any transaction. A worker that dies between sending and saying so sends again, under the same id. */
  async run(step: LeasedStep): Promise<void> {
    const errand = await step.read((transaction) => readErrand(transaction, step.subjectId));
    if (errand !== null) {
      if ('head' in errand) await this.postHead(errand.head, step.subjectId, errand.webhook);
      else if (errand.to.channel === 'mail') await this.write(errand.notice, step.subjectId, errand.to.email);
      else await this.post(errand.notice, errand.to.webhook);
    }
    await step.commit(async ({ manager, actor: { newsroomId } }) => {
      const delivered = { state: 'delivered' as const, deliveredAt: new Date(), errorCode: null };
      await manager.update(NoticeDelivery, { newsroomId, id: step.subjectId, state: 'pending' }, delivered);
    });
  }

  async park({ manager, actor: { newsroomId } }: Transaction, deliveryId: string, code: string): Promise<void> {
    const delivery = await manager.findOneByOrFail(NoticeDelivery, { newsroomId, id: deliveryId });
    const gaveUp: ErrorCode = delivery.channel === 'mail' ? 'mail/undelivered' : 'webhook/undelivered';
    // A refusal says what was wrong; anything else came from the receiver, or from the way there.
    const errorCode = ['service/failed', 'task/abandoned'].includes(code) ? gaveUp : code;
    await manager.update(
      NoticeDelivery,
      { newsroomId, id: deliveryId, state: 'pending' },
      { state: 'failed', errorCode },
    );
  }

  private async write(notice: Notice, deliveryId: string, email: string): Promise<void> {
    const words = noticeWords(notice);
    const link = this.publicUrl.of(noticeLink(notice));
    const text = `${words}\n\n${link}\n\nThis mail says no more than that on purpose: it may be read on a lock screen.\n`;
    const subject = `Nightlawyer: ${words}`;
    const messageId = `<${deliveryId}@${this.publicUrl.host}>`;
    await this.breaker.attempt('mail', () => this.mail.send({ to: email, subject, text, messageId }));
  }

  private async post(notice: Notice, webhook: ReachedWebhook): Promise<void> {
    const { id, kind, storyId, draftId, subjectId, createdAt } = notice;
    const link = this.publicUrl.of(noticeLink(notice));
    const body = JSON.stringify({ id, kind, storyId, draftId, subjectId, at: createdAt.toISOString(), link });
    await this.reach(webhook, id, body);
  }

  /** The whole head: whoever keeps it needs nothing else to convict a log that was cut off or rewritten. */
  private async postHead(head: AuditHead, id: string, webhook: ReachedWebhook): Promise<void> {
    await this.reach(webhook, id, JSON.stringify({ id, kind: 'audit_head', head }));
  }

  private async reach(webhook: ReachedWebhook, id: string, body: string): Promise<void> {
    await this.breaker.attempt(new URL(webhook.address).origin, () => this.webhooks.post(webhook, { id, body }));
  }
}
