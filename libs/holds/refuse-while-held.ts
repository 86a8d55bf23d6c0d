// Must this be kept? Asked before anything is deleted; the database asks again, in the same words, in its triggers.
import type { EntityManager } from 'typeorm';
import type { HeldKind } from '#domain/vocabulary.js';

/**
 * Until the end of the transaction no hold is placed in the story.
 * @param item null where a whole story is to go
 * @throws (as the database's own refusal) `hold/stands`; `hold/undecided` while a hold that a letter proposes waits for a person
 */
export async function refuseWhileHeld(
  manager: EntityManager,
  newsroomId: string,
  storyId: string,
  item: { kind: HeldKind; id: string } | null,
): Promise<void> {
  await manager.query('SELECT refuse_while_held($1, $2, $3, $4)', [
    newsroomId,
    storyId,
    item?.kind ?? null,
    item?.id ?? null,
  ]);
}
