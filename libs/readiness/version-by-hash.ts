// Which version do these bytes name, and is it still the newest?
import type { EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { latestVersion } from '#drafts/draft-lookup.js';

/**
 * The newest version, if these are its bytes.
 * @throws Refusal `version/unknown` where no version has them, `otherwise` where only an older one has
 */
export async function requireNewest(
  manager: EntityManager,
  actor: Pick<Actor, 'newsroomId'>,
  draftId: string,
  sha256: string,
  otherwise: 'version/stale' | 'sign-off/other-bytes' = 'version/stale',
): Promise<DraftVersion> {
  const newest = await latestVersion(manager, actor, draftId);
  if (newest.sha256 === sha256) return newest;
  const known = await manager.existsBy(DraftVersion, { newsroomId: actor.newsroomId, draftId, sha256 });
  throw new Refusal(known ? otherwise : 'version/unknown', { draftId, latest: newest.number });
}
