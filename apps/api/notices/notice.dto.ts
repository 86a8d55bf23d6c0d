import { z } from 'zod';
import { NoticeKind } from '#domain/vocabulary.js';
import type { NoticeSeen } from '#notices/notice.service.js';
import { noticeLink, noticeWords } from '#notices/notice-words.js';
import { Id, list, Time } from '../openapi/common.dto.js';

export const NoticeFilter = z.object({ unread: z.enum(['true', 'false']).optional() });
export type NoticeFilter = z.infer<typeof NoticeFilter>;

const NoticeRecord = z
  .object({
    id: Id,
    kind: NoticeKind,
    words: z.string().meta({ description: 'One sentence, without a word of the draft.' }),
    link: z.string().meta({ description: 'The page that shows it, from the root of the site.' }),
    storyId: Id,
    draftId: Id.nullable(),
    subjectId: Id,
    at: Time,
    readAt: Time.nullable(),
  })
  .meta({ id: 'Notice' });

export const NoticeList = list(NoticeRecord)
  .extend({ unread: z.int().meta({ description: 'How many are unread, also beyond this list.' }) })
  .meta({ id: 'NoticeList' });

export function presentNotice(notice: NoticeSeen) {
  const { id, kind, storyId, draftId, subjectId, createdAt, readAt } = notice;
  return {
    id,
    kind,
    words: noticeWords(notice),
    link: noticeLink(notice),
    storyId,
    draftId,
    subjectId,
    at: createdAt.toISOString(),
    readAt: readAt?.toISOString() ?? null,
  };
}
