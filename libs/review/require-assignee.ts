// Who can be given an assertion to rule on: a lawyer who sees the story and wrote none of its words (R4).
import { type EntityManager, IsNull } from 'typeorm';
import { Refusal } from '#domain/errors.js';
import { rolesThatMay, seesOnlyGivenStories } from '#domain/permissions.js';
import type { Assertion } from '#database/entities/assertion.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import { StoryMember } from '#database/entities/story-member.entity.js';
import { wroteDraft } from '#drafts/draft-lookup.js';

/** Refuses with `assertion/assignee-unfit`. */
export async function requireAssignee(
  manager: EntityManager,
  { newsroomId, storyId, draftId }: Assertion,
  personId: string,
): Promise<void> {
  const membership = await manager.findOneBy(Membership, { newsroomId, personId, endedAt: IsNull() });
  const unfit = new Refusal('assertion/assignee-unfit', { personId });
  if (membership === null || !rolesThatMay('opinion.give').includes(membership.role)) throw unfit;
  const given = await manager.existsBy(StoryMember, { newsroomId, storyId, personId });
  if (seesOnlyGivenStories(membership) && !given) throw unfit;
  if (await wroteDraft(manager, { newsroomId }, draftId, personId)) throw unfit;
}
