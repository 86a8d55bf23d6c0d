// What has to be taken where: a notice, and the mailbox or webhook it is for, as they are at this moment.
import { Refusal } from '#domain/errors.js';
import { NoticeDelivery } from '#database/entities/notice-delivery.entity.js';
import { Notice } from '#database/entities/notice.entity.js';
import { Webhook } from '#database/entities/webhook.entity.js';
import type { Transaction } from '#database/with-actor.js';

export interface Errand {
  notice: Notice;
  to: { channel: 'mail'; email: string } | { channel: 'webhook'; webhook: Webhook };
}

/**
 * Null where it was delivered before.
 * @throws Refusal `notice/not-found` where the person has left or may no longer see the story, `webhook/not-found` where the webhook was removed
 */
export async function readErrand({ manager, actor }: Transaction, deliveryId: string): Promise<Errand | null> {
  const { newsroomId } = actor;
  const delivery = await manager.findOneByOrFail(NoticeDelivery, { newsroomId, id: deliveryId });
  if (delivery.state !== 'pending') return null;
  const notice = await manager.findOneByOrFail(Notice, { newsroomId, id: delivery.noticeId });
  if (delivery.webhookId !== null) {
    const webhook = await manager.findOneBy(Webhook, { newsroomId, id: delivery.webhookId, active: true });
    if (webhook === null) throw new Refusal('webhook/not-found');
    return { notice, to: { channel: 'webhook', webhook } };
  }
  const [person] = await manager.query<{ email: string }[]>(
    `SELECT person.email FROM membership JOIN person ON person.id = membership.person_id
      WHERE membership.newsroom_id = $1 AND membership.person_id = $2
        AND (membership.role NOT IN ('outside_counsel','partner')
             OR EXISTS (SELECT 1 FROM story_member member
                         WHERE member.newsroom_id = $1 AND member.story_id = $3 AND member.person_id = $2))`,
    [newsroomId, delivery.personId, notice.storyId],
  );
  if (person === undefined) throw new Refusal('notice/not-found');
  return { notice, to: { channel: 'mail', email: person.email } };
}
