// A letter that demands preservation proposes a hold on its story; a person decides (R5).
import { randomUUID } from 'node:crypto';
import type { Letter } from '#database/entities/letter.entity.js';
import type { Transaction } from '#database/with-actor.js';

/** Once a letter, whatever became of it: what was dismissed is not proposed again. `method` says what found the demand. */
export async function proposeHold(
  { manager, record }: Transaction,
  { newsroomId, storyId, id: letterId }: Pick<Letter, 'newsroomId' | 'storyId' | 'id'>,
  method: string,
): Promise<void> {
  const holdId = randomUUID();
  const made = await manager.query<unknown[]>(
    `INSERT INTO hold (newsroom_id, id, story_id, state, letter_id, proposed_by) VALUES ($1, $2, $3, 'proposed', $4, $5)
     ON CONFLICT ON CONSTRAINT hold_letter_key DO NOTHING RETURNING id`,
    [newsroomId, holdId, storyId, letterId, method],
  );
  if (made.length > 0) record({ event: 'hold.proposed', payload: { holdId, storyId, letterId } });
}
