import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { may } from '#domain/permissions.js';
import { HoldService } from '#holds/hold.service.js';
import type { SignedIn } from '#identity/session.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { HoldDecision, HoldList, HoldReasonList, HoldRecord, NewHold, presentHold, presentReason } from './hold.dto.js';

@ApiTags('holds')
@Controller()
export class HoldController {
  constructor(private readonly holds: HoldService) {}

  @Get('stories/:storyId/holds')
  @Requires('hold.read')
  @Answers(200, HoldList)
  async list(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    const items = (await this.holds.list(actor, storyId)).map((hold) => presentHold(actor, hold));
    return { items, abilities: { place: may(actor, 'hold.place') } };
  }

  /** What the letter proposes: nothing, or one hold on its story. */
  @Get('letters/:letterId/holds')
  @Requires('hold.read')
  @Answers(200, HoldList)
  async ofLetter(@CurrentActor() actor: SignedIn, @Param('letterId', { schema: Id }) letterId: string) {
    const items = (await this.holds.ofLetter(actor, letterId)).map((hold) => presentHold(actor, hold));
    return { items, abilities: { place: may(actor, 'hold.place') } };
  }

  @Post('stories/:storyId/holds')
  @Requires('hold.place')
  @Answers(201, HoldRecord)
  async place(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @Body({ schema: NewHold }) { item, reason }: NewHold,
  ) {
    return presentHold(actor, await this.holds.place(actor, storyId, item ?? null, reason));
  }

  @Post('holds/:holdId/accept')
  @Requires('hold.place')
  @Answers(200, HoldRecord)
  async accept(
    @CurrentActor() actor: SignedIn,
    @Param('holdId', { schema: Id }) holdId: string,
    @Body({ schema: HoldDecision }) { version, reason }: HoldDecision,
  ) {
    return presentHold(actor, await this.holds.accept(actor, holdId, version, reason));
  }

  @Post('holds/:holdId/dismiss')
  @Requires('hold.release')
  @Answers(200, HoldRecord)
  async dismiss(
    @CurrentActor() actor: SignedIn,
    @Param('holdId', { schema: Id }) holdId: string,
    @Body({ schema: HoldDecision }) { version, reason }: HoldDecision,
  ) {
    return presentHold(actor, await this.holds.dismiss(actor, holdId, version, reason));
  }

  @Post('holds/:holdId/release')
  @Requires('hold.release')
  @Answers(200, HoldRecord)
  async release(
    @CurrentActor() actor: SignedIn,
    @Param('holdId', { schema: Id }) holdId: string,
    @Body({ schema: HoldDecision }) { version, reason }: HoldDecision,
  ) {
    return presentHold(actor, await this.holds.release(actor, holdId, version, reason));
  }

  /** Privileged. */
  @Get('holds/:holdId/reasons')
  @Requires('hold.reasons')
  @Answers(200, HoldReasonList)
  async reasons(@CurrentActor() actor: SignedIn, @Param('holdId', { schema: Id }) holdId: string) {
    return { label: 'privileged', items: (await this.holds.reasons(actor, holdId)).map(presentReason) };
  }
}
