// Advice by telephone: an editor notes it, and it counts once that very lawyer says that it is theirs.
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { knowsCommand } from '#domain/assertion.states.js';
import { Refusal } from '#domain/errors.js';
import { may, seesOnlyGivenStories } from '#domain/permissions.js';
import type { Assertion } from '#database/entities/assertion.entity.js';
import { Membership } from '#database/entities/membership.entity.js';
import { OpinionConfirmation } from '#database/entities/opinion-confirmation.entity.js';
import { StoryMember } from '#database/entities/story-member.entity.js';
import { type Transaction, withActor } from '#database/with-actor.js';
import { wroteDraft } from '#drafts/draft-lookup.js';
import { moveAssertion } from '#review/move-assertion.js';
import { appendOpinion, takeEffect } from '#review/opinion-append.js';
import {
  basisOf,
  footingOf,
  opinionFooting,
  requireAsRead,
  requireRow,
  requireSecondPerson,
  requireSpoken,
} from '#review/opinion-footing.js';
import type { GivenOpinion, Ruled } from '#review/opinion-rule.service.js';
import { stirStory } from '#stories/stir-story.js';

@Injectable()
export class OpinionTelephoneService {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes what a lawyer said. The assertion stays where it is: no rule reckons with advice that is not confirmed. */
  async note(actor: PersonActor, assertionId: string, lawyerId: string, said: Ruled): Promise<GivenOpinion> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const footing = await footingOf(transaction, assertionId);
      const { assertion } = footing;
      await requireAdviser(transaction, assertion, lawyerId);
      if (said.versionNumber > footing.version.number) throw new Refusal('version/unknown');
      const firm = requireAsRead(footing, said);
      requireRow(assertion, said.assertionVersion);
      if (!knowsCommand(assertion.state, 'confirm_advice')) {
        throw new Refusal('assertion/state-forbids', { state: assertion.state, command: 'confirm_advice' });
      }
      const by = { lawyerId, channel: 'telephone' as const, notedBy: actor.personId, reaffirms: null };
      const opinion = await appendOpinion(transaction, firm, said, by);
      stirStory(transaction, assertion.storyId);
      return { opinion, assertion };
    });
  }

  /**
   * The lawyer's word that the advice is theirs. Refused with `assertion/text-moved-on` once it no longer speaks about the
   * words that stand, be it those they heard or those they asked for.
   */
  async confirm(actor: PersonActor, opinionId: string): Promise<GivenOpinion> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { opinion, confirmed, footing } = await opinionFooting(transaction, opinionId);
      if (opinion.lawyerId !== actor.personId) throw new Refusal('opinion/not-yours', { opinionId });
      if (confirmed) throw new Refusal('opinion/not-by-telephone', { opinionId });
      const lawyerId = await requireSecondPerson(transaction, 'opinion.give', opinion.draftId);
      requireSpoken(footing, basisOf(opinion));
      const assertion = await moveAssertion(transaction, footing.assertion, 'confirm_advice');
      await transaction.manager.insert(OpinionConfirmation, { newsroomId: actor.newsroomId, opinionId, lawyerId });
      transaction.record({ event: 'opinion.confirmed', payload: { opinionId, assertionId: assertion.id } });
      await takeEffect(transaction, assertion, opinion);
      return { opinion, assertion };
    });
  }
}

/** A lawyer of this newsroom, outside counsel only on a story they were given, who wrote none of the words (R4). */
async function requireAdviser(
  { manager, actor }: Transaction,
  { storyId, draftId }: Assertion,
  lawyerId: string,
): Promise<void> {
  const { newsroomId } = actor;
  const unknown = new Refusal('opinion/lawyer-unknown', { lawyerId });
  const membership = await manager.findOneBy(Membership, { newsroomId, personId: lawyerId, endedAt: IsNull() });
  if (membership === null) throw unknown;
  const lawyer = { ...actor, personId: lawyerId, role: membership.role };
  if (!may(lawyer, 'opinion.give')) throw unknown;
  const given = await manager.existsBy(StoryMember, { newsroomId, storyId, personId: lawyerId });
  if (seesOnlyGivenStories(lawyer) && !given) throw unknown;
  if (await wroteDraft(manager, actor, draftId, lawyerId)) throw new Refusal('assertion/own-words', { lawyerId });
}
