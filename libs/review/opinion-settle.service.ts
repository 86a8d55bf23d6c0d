// What becomes of an opinion once given: withdrawn, or its conditions called met.
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PersonActor } from '#domain/actor.js';
import { knowsCommand } from '#domain/assertion.states.js';
import { Refusal } from '#domain/errors.js';
import { revokeCertificates } from '#certificates/revoke-certificates.js';
import { OpinionConditionMet } from '#database/entities/opinion-condition-met.entity.js';
import { withActor } from '#database/with-actor.js';
import { moveAssertion } from '#review/move-assertion.js';
import { withdraw } from '#review/opinion-append.js';
import { opinionFooting, requireCounting, requireSecondPerson } from '#review/opinion-footing.js';
import type { GivenOpinion } from '#review/opinion-rule.service.js';
import { countingBases, readOpinions } from '#review/read-opinions.js';
import { stirStory } from '#stories/stir-story.js';

@Injectable()
export class OpinionSettleService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * By the lawyer who gave it, or any in-house lawyer; never by somebody who wrote the words, for what is left may be
   * milder (R4). When none stands any more, the question is the lawyer's again who took it back.
   */
  async withdraw(actor: PersonActor, opinionId: string): Promise<GivenOpinion> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { opinion, confirmed, footing } = await opinionFooting(transaction, opinionId);
      const { assertion } = footing;
      const own = opinion.lawyerId === actor.personId;
      await requireSecondPerson(transaction, 'opinion.withdraw', opinion.draftId, own);
      await withdraw(transaction, opinionId, assertion.id, null);
      const { storyId, draftId, newsroomId } = assertion;
      // What never counted was never reckoned with.
      if (confirmed) await revokeCertificates(transaction, { storyId, draftId }, 'opinion_withdrawn', opinionId);
      stirStory(transaction, storyId);
      const left = countingBases(
        (await readOpinions(transaction.manager, newsroomId, [draftId])).get(assertion.id) ?? [],
      );
      if (left.length > 0 || !knowsCommand(assertion.state, 'unrule')) return { opinion, assertion };
      return {
        opinion,
        assertion: await moveAssertion(transaction, assertion, 'unrule', { assignedTo: actor.personId }),
      };
    });
  }

  /** Says that a condition besides the wording is met. Said twice, it is as met as before. */
  async meetCondition(actor: PersonActor, opinionId: string, ordinal: number): Promise<GivenOpinion> {
    return withActor(this.dataSource, actor, async (transaction) => {
      const { manager, record } = transaction;
      const found = await opinionFooting(transaction, opinionId);
      const { opinion } = found;
      const { assertion } = found.footing;
      if (ordinal >= opinion.conditions.length) throw new Refusal('condition/not-found', { opinionId, ordinal });
      requireCounting(found);
      const personId = await requireSecondPerson(transaction, 'condition.meet', opinion.draftId);
      const { newsroomId } = actor;
      if (await manager.existsBy(OpinionConditionMet, { newsroomId, opinionId, ordinal }))
        return { opinion, assertion };
      await manager.insert(OpinionConditionMet, { newsroomId, opinionId, ordinal, personId });
      record({ event: 'condition.met', payload: { opinionId, ordinal } });
      stirStory(transaction, assertion.storyId);
      return { opinion, assertion };
    });
  }
}
