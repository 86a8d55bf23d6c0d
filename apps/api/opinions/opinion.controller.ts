import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { AcceptWording } from '#review/accept-wording.js';
import { OpinionRuleService, type GivenOpinion } from '#review/opinion-rule.service.js';
import { OpinionSettleService } from '#review/opinion-settle.service.js';
import { OpinionTelephoneService } from '#review/opinion-telephone.service.js';
import { OpinionService } from '#review/opinion.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { presentVersion, VersionRecord } from '../drafts/draft.dto.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import {
  AcceptedWording,
  AdviceRecord,
  NewOpinion,
  NewOpinions,
  NewTelephoneAdvice,
  OpinionList,
  OpinionOutcomes,
  OpinionResult,
  Ordinal,
} from './opinion.dto.js';
import { presentAdvice, presentOpinion, presentOutcome, presentResult } from './present-opinion.js';

@ApiTags('opinions')
@Controller()
export class OpinionController {
  constructor(
    private readonly opinions: OpinionService,
    private readonly rulings: OpinionRuleService,
    private readonly telephone: OpinionTelephoneService,
    private readonly settling: OpinionSettleService,
    private readonly wording: AcceptWording,
  ) {}

  /** All of them, those withdrawn too, each judged by the words that stand now. */
  @Get('assertions/:assertionId/opinions')
  @Requires('opinion.read')
  @Answers(200, OpinionList)
  async list(@CurrentActor() actor: SignedIn, @Param('assertionId', { schema: Id }) assertionId: string) {
    return { items: (await this.opinions.list(actor, assertionId)).map(presentOpinion) };
  }

  @Post('assertions/:assertionId/opinions')
  @Requires('opinion.give')
  @Answers(201, OpinionResult)
  async rule(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) assertionId: string,
    @Body({ schema: NewOpinion }) ruled: NewOpinion,
  ) {
    return this.result(actor, await this.rulings.rule(actor, assertionId, ruled));
  }

  /** One by one: each is given or refused for itself. */
  @Post('drafts/:draftId/opinions')
  @Requires('opinion.give')
  @Answers(200, OpinionOutcomes)
  async ruleMany(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: NewOpinions }) { items }: NewOpinions,
  ) {
    return { items: (await this.rulings.ruleMany(actor, draftId, items)).map(presentOutcome) };
  }

  /** Noted by an editor; it counts once the lawyer confirms it. */
  @Post('assertions/:assertionId/telephone-advice')
  @Requires('opinion.note')
  @Answers(201, OpinionResult)
  async note(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) assertionId: string,
    @Body({ schema: NewTelephoneAdvice }) { lawyerId, ...said }: NewTelephoneAdvice,
  ) {
    return this.result(actor, await this.telephone.note(actor, assertionId, lawyerId, said));
  }

  @Post('opinions/:opinionId/confirm')
  @Requires('opinion.give')
  @Answers(200, OpinionResult)
  async confirm(@CurrentActor() actor: SignedIn, @Param('opinionId', { schema: Id }) opinionId: string) {
    return this.result(actor, await this.telephone.confirm(actor, opinionId));
  }

  @Post('opinions/:opinionId/withdraw')
  @Requires('opinion.withdraw')
  @Answers(200, OpinionResult)
  async withdraw(@CurrentActor() actor: SignedIn, @Param('opinionId', { schema: Id }) opinionId: string) {
    return this.result(actor, await this.settling.withdraw(actor, opinionId));
  }

  @Post('opinions/:opinionId/conditions/:ordinal/met')
  @Requires('condition.meet')
  @Answers(200, OpinionResult)
  async meetCondition(
    @CurrentActor() actor: SignedIn,
    @Param('opinionId', { schema: Id }) opinionId: string,
    @Param('ordinal', { schema: Ordinal }) ordinal: number,
  ) {
    return this.result(actor, await this.settling.meetCondition(actor, opinionId, ordinal));
  }

  /** A new version with the lawyer's exact words in the place of the assertion. */
  @Post('opinions/:opinionId/accept-wording')
  @Requires('wording.accept')
  @Answers(201, VersionRecord)
  async acceptWording(
    @CurrentActor() actor: SignedIn,
    @Param('opinionId', { schema: Id }) opinionId: string,
    @Body({ schema: AcceptedWording }) { basedOn }: AcceptedWording,
  ) {
    return presentVersion(await this.wording.accept(actor, opinionId, basedOn));
  }

  /** Why it was ruled so: privileged. */
  @Get('opinions/:opinionId/advice')
  @Requires('advice.read')
  @Answers(200, AdviceRecord)
  async advice(@CurrentActor() actor: SignedIn, @Param('opinionId', { schema: Id }) opinionId: string) {
    return presentAdvice(await this.opinions.advice(actor, opinionId));
  }

  private async result(actor: SignedIn, given: GivenOpinion) {
    return presentResult(await this.opinions.read(actor, given.opinion.id), given);
  }
}
