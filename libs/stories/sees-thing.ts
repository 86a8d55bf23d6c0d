// Whether somebody can see a thing by its id, as the tables' own policies have it.
import type { DataSource } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { withActor } from '#database/with-actor.js';

/** Things with an id and a story, by the table they stand in. */
export type Thing = 'story' | 'draft' | 'letter' | 'evidence' | 'exchange';

export async function seesThing(dataSource: DataSource, actor: Actor, thing: Thing, id: string): Promise<boolean> {
  return withActor(dataSource, actor, async ({ manager }) => {
    const found = await manager.query<unknown[]>(`SELECT 1 FROM ${thing} WHERE newsroom_id = $1 AND id = $2`, [
      actor.newsroomId,
      id,
    ]);
    return found.length > 0;
  });
}
