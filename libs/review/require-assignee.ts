// Who can be given an assertion to rule on: a lawyer who sees the story and wrote none of its words (R4).
import type { EntityManager } from 'typeorm';
import { Refusal } from '#domain/errors.js';
import { PERMISSIONS } from '#domain/permissions.js';
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
  const membership = await manager.findOneBy(Membership, { newsroomId, personId });
  const rules = (PERMISSIONS['opinion.give'] as readonly string[]).includes(membership?.role ?? '');
  // Outside counsel sees a story only as its member.
  const sees =
    membership?.role !== 'outside_counsel' || (await manager.existsBy(StoryMember, { newsroomId, storyId, personId }));
  if (!rules || !sees || (await wroteDraft(manager, { newsroomId }, draftId, personId)))
    throw new Refusal('assertion/assignee-unfit', { personId });
}
