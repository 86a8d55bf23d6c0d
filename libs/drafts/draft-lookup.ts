// Finding a draft and its versions, for those who may see its story.
import type { EntityManager } from 'typeorm';
import type { Actor } from '#domain/actor.js';
import { Refusal } from '#domain/errors.js';
import { DraftVersion } from '#database/entities/draft-version.entity.js';
import { Draft } from '#database/entities/draft.entity.js';
import { requireStory } from '#stories/story.service.js';

/** The draft, if this actor may see its story; `draft/not-found` otherwise. */
export async function requireDraft(manager: EntityManager, actor: Actor, draftId: string): Promise<Draft> {
  const draft = await manager.findOneBy(Draft, { newsroomId: actor.newsroomId, id: draftId });
  if (draft === null) throw new Refusal('draft/not-found');
  await requireStory(manager, actor, draft.storyId, 'draft/not-found');
  return draft;
}

/**
 * The draft as it now is, kept so until the transaction ends: whoever numbers a version or an assertion, or moves one
 * along, takes turns here. Rows that merely point at the draft are not held up.
 */
export async function lockDraft(manager: EntityManager, newsroomId: string, draftId: string): Promise<Draft> {
  const draft = await manager.findOne(Draft, {
    where: { newsroomId, id: draftId },
    lock: { mode: 'for_no_key_update' },
  });
  if (draft === null) throw new Refusal('draft/not-found');
  return draft;
}

/** The newest version. */
export async function latestVersion(
  manager: EntityManager,
  { newsroomId }: Pick<Actor, 'newsroomId'>,
  draftId: string,
): Promise<DraftVersion> {
  return manager.findOneOrFail(DraftVersion, { where: { newsroomId, draftId }, order: { number: 'DESC' } });
}

/** The number of the newest version, without its words. */
export async function latestNumber(
  manager: EntityManager,
  { newsroomId }: Pick<Actor, 'newsroomId'>,
  draftId: string,
): Promise<number> {
  return (await manager.maximum(DraftVersion, 'number', { newsroomId, draftId })) ?? 0;
}

/** The version of that number; `version/unknown` where the draft has none. */
export async function requireVersion(
  manager: EntityManager,
  { newsroomId }: Pick<Actor, 'newsroomId'>,
  draftId: string,
  number: number,
): Promise<DraftVersion> {
  const version = await manager.findOneBy(DraftVersion, { newsroomId, draftId, number });
  if (version === null) throw new Refusal('version/unknown', { draftId, number });
  return version;
}

/** R4: whether this person wrote or edited any of the draft's words. The program itself wrote none. */
export async function wroteDraft(
  manager: EntityManager,
  { newsroomId }: Pick<Actor, 'newsroomId'>,
  draftId: string,
  personId: string | null,
): Promise<boolean> {
  if (personId === null) return false;
  const [row] = await manager.query<{ wrote: boolean }[]>('SELECT wrote_draft($1, $2, $3) AS wrote', [
    newsroomId,
    draftId,
    personId,
  ]);
  return row?.wrote ?? false;
}
