// Finding a source, for those who may know of it: its keepers, and the story's lawyers. To others it is not there (R10).
import type { EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { Source } from '#database/entities/source.entity.js';
import { SourceKeeper } from '#database/entities/source-keeper.entity.js';
import { requireStory } from '#stories/story.service.js';

/** Lawyers know every source of a story by its code-name; of everybody else only its keepers know that there is one. */
export function knowsCodeNames({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'lawyer' || role === 'outside_counsel';
}

/** @throws Refusal `source/not-found` */
async function requireSource(
  manager: EntityManager,
  actor: Actor,
  sourceId: string,
): Promise<{ source: Source; keeps: boolean }> {
  const { newsroomId, personId } = actor;
  const source = await manager.findOneBy(Source, { newsroomId, id: sourceId });
  if (source === null) throw new Refusal('source/not-found');
  await requireStory(manager, actor, source.storyId, 'source/not-found');
  const keeps = personId !== null && (await manager.existsBy(SourceKeeper, { newsroomId, sourceId, personId }));
  if (!keeps && !knowsCodeNames(actor)) throw new Refusal('source/not-found');
  return { source, keeps };
}

/** @throws Refusal `source/not-found`; `source/not-keeper` where the actor knows of it but does not keep it */
export async function requireKeptSource(manager: EntityManager, actor: Actor, sourceId: string): Promise<Source> {
  const { source, keeps } = await requireSource(manager, actor, sourceId);
  if (!keeps) throw new Refusal('source/not-keeper');
  return source;
}
