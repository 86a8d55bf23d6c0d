// What has to be taken where: a notice or an audit head, and the mailbox or webhook it is for, as they are at this moment.
import type { EntityManager } from 'typeorm';
import type { AuditHead } from '#audit/audit-head.js';
import { headOf } from '#audit/head-rows.js';
import { Refusal } from '#domain/errors.js';
import { AuditHeadRow } from '#database/entities/audit-head.entity.js';
import { NoticeDelivery } from '#database/entities/notice-delivery.entity.js';
import { Notice } from '#database/entities/notice.entity.js';
import { Webhook } from '#database/entities/webhook.entity.js';
import type { Transaction } from '#database/with-actor.js';

export type Errand =
  | { notice: Notice; to: { channel: 'mail'; email: string } | { channel: 'webhook'; webhook: Webhook } }
  | { head: AuditHead; webhook: Webhook };

/**
 * Null where it was delivered before.
 * @throws Refusal `notice/not-found` where the person has left or may no longer see the story, `webhook/not-found` where the webhook was removed
 */
export async function readErrand({ manager, actor }: Transaction, deliveryId: string): Promise<Errand | null> {
  const { newsroomId } = actor;
  const delivery = await manager.findOneByOrFail(NoticeDelivery, { newsroomId, id: deliveryId });
  if (delivery.state !== 'pending') return null;
  const webhook = await webhookOf(manager, delivery);
  if (delivery.headSeq !== null && webhook !== null) {
    return {
      head: headOf(await manager.findOneByOrFail(AuditHeadRow, { newsroomId, seq: delivery.headSeq })),
      webhook,
    };
  }
  if (delivery.noticeId === null) throw new Refusal('notice/not-found');
  const notice = await manager.findOneByOrFail(Notice, { newsroomId, id: delivery.noticeId });
  if (webhook !== null) return { notice, to: { channel: 'webhook', webhook } };
  const [person] = await manager.query<{ email: string }[]>(
    `SELECT person.email FROM membership JOIN person ON person.id = membership.person_id
      WHERE membership.newsroom_id = $1 AND membership.person_id = $2 AND membership.ended_at IS NULL
        AND (membership.role <> 'outside_counsel'
             OR EXISTS (SELECT 1 FROM story_member member
                         WHERE member.newsroom_id = $1 AND member.story_id = $3 AND member.person_id = $2))`,
    [newsroomId, delivery.personId, notice.storyId],
  );
  if (person === undefined) throw new Refusal('notice/not-found');
  return { notice, to: { channel: 'mail', email: person.email } };
}

/** Null where it is for a mailbox. */
async function webhookOf(manager: EntityManager, { newsroomId, webhookId }: NoticeDelivery): Promise<Webhook | null> {
  if (webhookId === null) return null;
  const webhook = await manager.findOneBy(Webhook, { newsroomId, id: webhookId, active: true });
  if (webhook === null) throw new Refusal('webhook/not-found');
  return webhook;
}
