// Which time limits of letters are near, or have passed, that nobody has dealt with or been told of yet?
import type { EntityManager } from 'typeorm';
import { isOpenLimit, type LetterLimit } from '#domain/letter-limit.js';
import type { Occasion } from '#notices/occasion.js';
import { iso, untold, withoutTold } from '#notices/untold.js';
import { latestOccasion } from '#replies/due-reminders.js';

/** The earliest reminder comes this long before. */
const AHEAD = 24 * 3_600_000;

interface Row extends LetterLimit {
  letterId: string;
  storyId: string;
}

/** Counsel set the limit, and may have left less than a day: that it is near is told at once then. */
export async function dueLetters(
  manager: EntityManager,
  newsroomId: string,
  now: Date,
  storyId: string | null,
): Promise<Occasion[]> {
  const near = await manager.query<Row[]>(
    `SELECT waiting.letter_id AS "letterId", waiting.story_id AS "storyId", waiting.due_at AS "dueAt",
            waiting.settled_at AS "settledAt", letter.created_at AS "takenInAt"
       FROM letter_limit waiting
       JOIN letter ON letter.newsroom_id = $1 AND letter.id = waiting.letter_id
      WHERE waiting.newsroom_id = $1 AND waiting.settled_at IS NULL AND waiting.due_at <= $2
        AND ($3::uuid IS NULL OR waiting.story_id = $3)
        AND ${untold('letter_due', 'waiting.letter_id', `'passed/' || ${iso('waiting.due_at')}`)}`,
    [newsroomId, new Date(now.getTime() + AHEAD), storyId],
  );
  const due = near.filter(isOpenLimit).flatMap(({ letterId, storyId: ofStory, dueAt }): Occasion[] => {
    const come = latestOccasion(dueAt, null, now);
    if (come === undefined) return [];
    const occasion = `${come.occasion}/${come.at.toISOString()}`;
    return [
      { kind: 'letter_due', storyId: ofStory, draftId: null, subjectId: letterId, occasion, named: [], actorId: null },
    ];
  });
  return withoutTold(manager, newsroomId, 'letter_due', due);
}
