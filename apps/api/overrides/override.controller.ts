import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { may } from '#domain/permissions.js';
import type { SignedIn } from '#identity/session.service.js';
import { OverrideService } from '#readiness/override.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires, RequiresFreshSession } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { NewOverride, OverrideList, OverrideRecord, presentOverride } from './override.dto.js';

/** Publishing against advice. */
@ApiTags('overrides')
@Controller()
export class OverrideController {
  constructor(private readonly overrides: OverrideService) {}

  @Get('drafts/:draftId/overrides')
  @Requires('readiness.read')
  @Answers(200, OverrideList)
  async list(@CurrentActor() actor: SignedIn, @Param('draftId', { schema: Id }) draftId: string) {
    const items = (await this.overrides.list(actor, draftId)).map(presentOverride);
    return { items, abilities: { propose: may(actor, 'override.propose') } };
  }

  @Post('drafts/:draftId/overrides')
  @Requires('override.propose')
  @RequiresFreshSession()
  @Answers(201, OverrideRecord)
  async propose(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: NewOverride }) wanted: NewOverride,
  ) {
    return presentOverride(await this.overrides.propose(actor, draftId, wanted));
  }

  @Post('overrides/:overrideId/assent')
  @Requires('override.assent')
  @RequiresFreshSession()
  @Answers(200, OverrideRecord)
  async assent(@CurrentActor() actor: SignedIn, @Param('overrideId', { schema: Id }) overrideId: string) {
    return presentOverride(await this.overrides.assent(actor, overrideId));
  }

  @Post('overrides/:overrideId/withdraw')
  @Requires('override.withdraw')
  @Answers(200, OverrideRecord)
  async withdraw(@CurrentActor() actor: SignedIn, @Param('overrideId', { schema: Id }) overrideId: string) {
    return presentOverride(await this.overrides.withdraw(actor, overrideId));
  }
}
