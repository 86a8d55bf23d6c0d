// Finding an assertion for those who may see its story, and where it stands now.
import type { EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { Assertion } from '#database/entities/assertion.entity.js';
import { Placement } from '#database/entities/placement.entity.js';
import { requireStory } from '#stories/story.service.js';

/** The assertion, if this actor may see it; `assertion/not-found` otherwise. With `version`: if it still is that one. */
export async function requireAssertion(
  manager: EntityManager,
  actor: Actor,
  assertionId: string,
  version?: number,
): Promise<Assertion> {
  const assertion = await manager.findOneBy(Assertion, { newsroomId: actor.newsroomId, id: assertionId });
  if (assertion === null) throw new Refusal('assertion/not-found');
  await requireStory(manager, actor, assertion.storyId, 'assertion/not-found');
  if (version !== undefined && version !== assertion.version)
    throw new Refusal('record/stale', { id: assertionId, version });
  return assertion;
}

/** Its place in the given version; null where it has none, or where that version is still to be placed. */
export async function placementIn(
  manager: EntityManager,
  { newsroomId, draftId, id }: Assertion,
  versionNumber: number,
): Promise<Placement | null> {
  return manager.findOneBy(Placement, { newsroomId, draftId, versionNumber, assertionId: id });
}

/** True where its words are not in the text any more, as the program found or as a person said. */
export function isTextGone(placement: Pick<Placement, 'status' | 'decision'> | null | undefined): boolean {
  return placement?.status === 'gone' || placement?.decision === 'let_go';
}
