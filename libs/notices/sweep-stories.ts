// What the clock alone brings about: deadlines that came near or passed, and notices to be tried once more.
import type { DataSource } from 'typeorm';
import { systemActor } from '#domain/actor.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { planTask } from '#jobs/plan-task.js';
import { dueOccasions } from '#notices/due-occasions.js';
import { failureFields, type Logger } from '#platform/logger.js';
import { stirStory } from '#stories/stir-story.js';

/** What was given up is tried again every so often; a notice that leaves the house, for a day. */
const AGAIN_AFTER = '10 minutes';
const GIVEN_UP_AFTER = '24 hours';

/** One round over all newsrooms. Every worker may go it: planning what is planned already changes nothing. */
export async function sweepStories(dataSource: DataSource, logger: Logger, now: Date): Promise<void> {
  const newsrooms = await dataSource.query<{ id: string }[]>('SELECT id FROM newsroom ORDER BY id');
  for (const { id } of newsrooms) {
    try {
      await withActor(dataSource, systemActor(id), async (transaction) => {
        for (const storyId of await dueStories(transaction, now)) stirStory(transaction, storyId);
        await tryAgain(transaction);
      });
    } catch (error) {
      // One newsroom's trouble must not keep the others from being told.
      logger.warn('sweep failed', { newsroomId: id, ...failureFields(error) });
    }
  }
}

/** Stories whose readiness changes by itself at this time, with a deadline to be told of, or whose watch was given up. */
async function dueStories({ manager, actor: { newsroomId } }: Transaction, now: Date): Promise<Set<string>> {
  const turned = await manager.query<{ storyId: string }[]>(
    `SELECT DISTINCT draft.story_id AS "storyId"
       FROM told_readiness told
       JOIN draft ON draft.newsroom_id = told.newsroom_id AND draft.id = told.draft_id
      WHERE told.newsroom_id = $1 AND told.changes_at <= $2`,
    [newsroomId, now],
  );
  const givenUp = await manager.query<{ storyId: string }[]>(
    `SELECT subject_id AS "storyId" FROM task
      WHERE newsroom_id = $1 AND kind = 'story.watch' AND state = 'failed' AND finished_at < now() - interval '${AGAIN_AFTER}'`,
    [newsroomId],
  );
  const due = await dueOccasions(manager, newsroomId, now, null);
  return new Set([...turned, ...givenUp, ...due].map(({ storyId }) => storyId));
}

async function tryAgain(transaction: Transaction): Promise<void> {
  const { manager, actor } = transaction;
  const [given] = await manager.query<[{ id: string }[], number]>(
    `UPDATE notice_delivery SET state = 'pending', error_code = NULL
      WHERE newsroom_id = $1 AND id IN (
        SELECT delivery.id FROM notice_delivery delivery
          JOIN task ON task.newsroom_id = delivery.newsroom_id AND task.kind = 'notice.deliver' AND task.subject_id = delivery.id
         WHERE delivery.newsroom_id = $1 AND delivery.state = 'failed'
           AND delivery.error_code IN ('mail/undelivered','webhook/undelivered')
           AND delivery.created_at > now() - interval '${GIVEN_UP_AFTER}'
           AND task.state = 'failed' AND task.finished_at < now() - interval '${AGAIN_AFTER}'
         ORDER BY delivery.id FOR UPDATE OF delivery SKIP LOCKED)
      RETURNING id`,
    [actor.newsroomId],
  );
  for (const { id } of given) await planTask(transaction, 'notice.deliver', id);
}
