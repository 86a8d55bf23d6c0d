// Which deadlines are near, of times to answer, of letters and of planned hours, that nobody has been told of yet?
import type { EntityManager } from 'typeorm';
import { dueLetters } from '#notices/due-letters.js';
import type { Occasion } from '#notices/occasion.js';
import { iso, untold, withoutTold } from '#notices/untold.js';
import { type AwaitedReply, dueReminders } from '#replies/due-reminders.js';

const HOUR = 3_600_000;
/** The earliest reminder of a time to answer comes this long before. */
const REPLY_AHEAD = 24 * HOUR;
const PLANNED_AHEAD = 2 * HOUR;

/** Of one story, or of all the newsroom's where `storyId` is null. */
export async function dueOccasions(
  manager: EntityManager,
  newsroomId: string,
  now: Date,
  storyId: string | null,
): Promise<Occasion[]> {
  return [
    ...(await dueReplies(manager, newsroomId, now, storyId)),
    ...(await dueLetters(manager, newsroomId, now, storyId)),
    ...(await duePlans(manager, newsroomId, now, storyId)),
  ];
}

type AwaitedRow = AwaitedReply & { draftId: string; putBy: string };

async function dueReplies(manager: EntityManager, newsroomId: string, now: Date, storyId: string | null) {
  const awaited = await manager.query<AwaitedRow[]>(
    `SELECT request.id, request.story_id AS "storyId", request.outcome, request.put_at AS "putAt",
            request.deadline_at AS "deadlineAt", request.put_by AS "putBy", assertion.draft_id AS "draftId"
       FROM reply_request request
       JOIN assertion ON assertion.newsroom_id = request.newsroom_id AND assertion.id = request.assertion_id
      WHERE request.newsroom_id = $1 AND request.outcome = 'awaiting' AND request.deadline_at <= $2
        AND ($3::uuid IS NULL OR request.story_id = $3)
        AND assertion.state NOT IN ('dismissed','withdrawn')
        AND ${untold('deadline_near', 'request.id', `'passed/' || ${iso('request.deadline_at')}`)}`,
    [newsroomId, new Date(now.getTime() + REPLY_AHEAD), storyId],
  );
  const byId = new Map(awaited.map((row) => [row.id, row]));
  const due = dueReminders(awaited, now).flatMap(({ requestId, occasion, at }): Occasion[] => {
    const request = byId.get(requestId);
    if (request === undefined) return [];
    const { storyId: ofStory, draftId, putBy } = request;
    return [
      {
        kind: 'deadline_near',
        storyId: ofStory,
        draftId,
        subjectId: requestId,
        occasion: `${occasion}/${at.toISOString()}`,
        named: [putBy],
        actorId: null,
      },
    ];
  });
  return withoutTold(manager, newsroomId, 'deadline_near', due);
}

/** The look at readiness keeps `told_readiness`; what ran in these very words is nobody's worry. */
async function duePlans(manager: EntityManager, newsroomId: string, now: Date, storyId: string | null) {
  const rows = await manager.query<{ id: string; storyId: string; plannedAt: Date }[]>(
    `SELECT draft.id, draft.story_id AS "storyId", draft.planned_at AS "plannedAt"
       FROM draft
       JOIN told_readiness told ON told.newsroom_id = draft.newsroom_id AND told.draft_id = draft.id AND NOT told.ready
      WHERE draft.newsroom_id = $1 AND draft.planned_at > $2 AND draft.planned_at <= $3
        AND ($4::uuid IS NULL OR draft.story_id = $4)
        AND NOT EXISTS (SELECT 1 FROM publication
                          JOIN draft_version ran ON ran.newsroom_id = publication.newsroom_id AND ran.draft_id = publication.draft_id
                                                AND ran.sha256 = publication.version_sha256
                         WHERE publication.newsroom_id = $1 AND publication.draft_id = draft.id
                           AND ran.number = (SELECT max(number) FROM draft_version newest
                                              WHERE newest.newsroom_id = $1 AND newest.draft_id = draft.id))
        AND ${untold('deadline_near', 'draft.id', `'planned/' || ${iso('draft.planned_at')}`)}`,
    [newsroomId, now, new Date(now.getTime() + PLANNED_AHEAD), storyId],
  );
  return rows.map(({ id, storyId: ofStory, plannedAt }): Occasion => ({
    kind: 'deadline_near',
    storyId: ofStory,
    draftId: id,
    subjectId: id,
    occasion: `planned/${plannedAt.toISOString()}`,
    named: [],
    actorId: null,
  }));
}
