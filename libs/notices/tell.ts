// Occasions become notices, and each notice finds its way to those it is for.
import { randomUUID } from 'node:crypto';
import { NoticeDelivery } from '#database/entities/notice-delivery.entity.js';
import { Webhook } from '#database/entities/webhook.entity.js';
import type { Transaction } from '#database/with-actor.js';
import { planTask } from '#jobs/plan-task.js';
import type { Occasion } from '#notices/occasion.js';
import { type Candidate, whoIsTold } from '#notices/who-is-told.js';

type Delivery = Pick<NoticeDelivery, 'noticeId' | 'channel' | 'personId' | 'webhookId'>;

/**
 * Writes the notices not yet written, with a delivery to each person's page, to their mailbox if mail goes out at all, and
 * to every webhook that asked for the kind. What leaves the house is a task each (R7). Told twice is told once.
 */
export async function tell(
  transaction: Transaction,
  storyId: string,
  occasions: readonly Occasion[],
  byMail: boolean,
): Promise<void> {
  const { manager, actor } = transaction;
  const { newsroomId } = actor;
  if (occasions.length === 0) return;
  const candidates = await candidatesOf(transaction, storyId);
  const webhooks = await manager.findBy(Webhook, { newsroomId, active: true });
  const deliveries: Delivery[] = [];
  for (const occasion of occasions) {
    const noticeId = await keepNotice(transaction, occasion);
    if (noticeId === null) continue;
    const { kind, named, actorId } = occasion;
    for (const personId of whoIsTold(kind, candidates, named, actorId)) {
      deliveries.push({ noticeId, channel: 'page', personId, webhookId: null });
      if (byMail) deliveries.push({ noticeId, channel: 'mail', personId, webhookId: null });
    }
    for (const webhook of webhooks) {
      if ((webhook.kinds as readonly string[]).includes(kind))
        deliveries.push({ noticeId, channel: 'webhook', personId: null, webhookId: webhook.id });
    }
  }
  await keepDeliveries(transaction, deliveries);
}

/** The notice's id, or null where people were told of this occasion before. */
async function keepNotice({ manager, actor }: Transaction, occasion: Occasion): Promise<string | null> {
  const { kind, storyId, draftId, subjectId, occasion: which } = occasion;
  const [made] = await manager.query<{ id: string }[]>(
    `INSERT INTO notice (newsroom_id, id, kind, story_id, draft_id, subject_id, occasion) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT ON CONSTRAINT notice_occasion_key DO NOTHING RETURNING id`,
    [actor.newsroomId, randomUUID(), kind, storyId, draftId, subjectId, which],
  );
  return made?.id ?? null;
}

async function keepDeliveries(transaction: Transaction, deliveries: readonly Delivery[]): Promise<void> {
  const { manager, actor } = transaction;
  const now = new Date();
  const rows = deliveries.map((delivery) => {
    const isThere = delivery.channel === 'page';
    const state = isThere ? ('delivered' as const) : ('pending' as const);
    return {
      newsroomId: actor.newsroomId,
      id: randomUUID(),
      ...delivery,
      headSeq: null,
      state,
      readAt: null,
      deliveredAt: isThere ? now : null,
      errorCode: null,
      createdAt: now,
    };
  });
  // PostgreSQL takes 65,535 parameters a statement.
  for (let from = 0; from < rows.length; from += 1_000)
    await manager.insert(NoticeDelivery, rows.slice(from, from + 1_000));
  for (const { id, state } of rows) if (state === 'pending') await planTask(transaction, 'notice.deliver', id);
}

async function candidatesOf({ manager, actor }: Transaction, storyId: string): Promise<Candidate[]> {
  return manager.query<Candidate[]>(
    `SELECT membership.person_id AS "personId", membership.role,
            EXISTS (SELECT 1 FROM story_member member
                     WHERE member.newsroom_id = $1 AND member.story_id = $2 AND member.person_id = membership.person_id) AS "isMember",
            membership.person_id IN (
              SELECT author.person_id FROM draft_author author
                JOIN draft ON draft.newsroom_id = author.newsroom_id AND draft.id = author.draft_id
               WHERE author.newsroom_id = $1 AND draft.story_id = $2
              UNION
              SELECT version.author_id FROM draft_version version
                JOIN draft ON draft.newsroom_id = version.newsroom_id AND draft.id = version.draft_id
               WHERE version.newsroom_id = $1 AND draft.story_id = $2) AS "isWriter"
       FROM membership WHERE membership.newsroom_id = $1 AND membership.ended_at IS NULL ORDER BY membership.person_id`,
    [actor.newsroomId, storyId],
  );
}
