// Which time limits of the letters to some stories still wait for the newsroom?
import type { EntityManager } from 'typeorm';
import { askPrepared } from '#database/ask-prepared.js';
import { isOpenLimit, type LetterLimit } from '#domain/letter-limit.js';

export interface OpenLimit extends LetterLimit {
  readonly storyId: string;
  readonly letterId: string;
  /** The letter's own name; none of its words. */
  readonly letterTitle: string;
  /** In which the letter means it: an IANA name, or an offset such as `+05:30`. */
  readonly timeZone: string;
  readonly wholeDay: boolean;
}

/** One question, whatever the number of stories. The manager must be inside `withActor()`. */
export async function openLimits(
  manager: EntityManager,
  newsroomId: string,
  storyIds: readonly string[],
): Promise<OpenLimit[]> {
  const unsettled = await askPrepared<OpenLimit>(
    manager,
    'letters/open-limits',
    `SELECT waiting.story_id AS "storyId", waiting.letter_id AS "letterId", letter.title AS "letterTitle",
            waiting.due_at AS "dueAt", waiting.due_zone AS "timeZone", waiting.due_whole_day AS "wholeDay",
            waiting.settled_at AS "settledAt", letter.created_at AS "takenInAt"
       FROM letter_limit waiting
       JOIN letter ON letter.newsroom_id = $1 AND letter.id = waiting.letter_id
      WHERE waiting.newsroom_id = $1 AND waiting.story_id = ANY($2) AND waiting.settled_at IS NULL
      ORDER BY waiting.due_at, waiting.letter_id`,
    [newsroomId, storyIds],
  );
  return unsettled.filter(isOpenLimit);
}
