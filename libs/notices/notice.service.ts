// A person's own notices: what they were told, and what of it they have read.
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import type { NoticeKind } from '#domain/vocabulary.js';
import { NoticeDelivery } from '#database/entities/notice-delivery.entity.js';
import { withActor } from '#database/with-actor.js';

export interface NoticeSeen {
  id: string;
  kind: NoticeKind;
  storyId: string;
  draftId: string | null;
  subjectId: string;
  occasion: string;
  createdAt: Date;
  readAt: Date | null;
}

/** So many of the newest are listed. */
const MOST_LISTED = 100;

@Injectable()
export class NoticeService {
  constructor(private readonly dataSource: DataSource) {}

  /** The newest first; `unread` counts them all, also beyond the list. */
  async list(actor: PersonActor, onlyUnread: boolean): Promise<{ items: NoticeSeen[]; unread: number }> {
    const { newsroomId, personId } = actor;
    return withActor(this.dataSource, actor, async ({ manager }) => {
      const items = await manager.query<NoticeSeen[]>(
        `SELECT notice.id, notice.kind, notice.story_id AS "storyId", notice.draft_id AS "draftId",
                notice.subject_id AS "subjectId", notice.occasion, notice.created_at AS "createdAt", delivery.read_at AS "readAt"
           FROM notice_delivery delivery
           JOIN notice ON notice.newsroom_id = delivery.newsroom_id AND notice.id = delivery.notice_id
          WHERE delivery.newsroom_id = $1 AND delivery.person_id = $2 AND delivery.channel = 'page'
            AND (NOT $3 OR delivery.read_at IS NULL)
          ORDER BY delivery.created_at DESC, notice.id LIMIT $4`,
        [newsroomId, personId, onlyUnread, MOST_LISTED],
      );
      const unread = await manager.countBy(NoticeDelivery, { ...ownUnread(actor) });
      return { items, unread };
    });
  }

  /** Read again, it stays read when it first was. @throws Refusal `notice/not-found` where this person was not told of it */
  async read(actor: PersonActor, noticeId: string): Promise<void> {
    await withActor(this.dataSource, actor, async ({ manager }) => {
      const { newsroomId, personId } = actor;
      const own = { newsroomId, personId, channel: 'page' as const, noticeId };
      if (!(await manager.existsBy(NoticeDelivery, own))) throw new Refusal('notice/not-found');
      await manager.update(NoticeDelivery, { ...ownUnread(actor), noticeId }, { readAt: new Date() });
    });
  }

  async readAll(actor: PersonActor): Promise<void> {
    await withActor(this.dataSource, actor, async ({ manager }) => {
      await manager.update(NoticeDelivery, ownUnread(actor), { readAt: new Date() });
    });
  }
}

function ownUnread({ newsroomId, personId }: PersonActor) {
  return { newsroomId, personId, channel: 'page' as const, readAt: IsNull() };
}
