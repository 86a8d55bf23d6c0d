import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { SignOffService } from '#readiness/sign-off.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires, RequiresFreshSession } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { NewSignOff, presentSignOff, presentSignOffs, SignOffList, SignOffRecord } from './sign-off.dto.js';

@ApiTags('sign-offs')
@Controller()
export class SignOffController {
  constructor(private readonly signOffs: SignOffService) {}

  @Get('drafts/:draftId/sign-offs')
  @Requires('readiness.read')
  @Answers(200, SignOffList)
  async list(@CurrentActor() actor: SignedIn, @Param('draftId', { schema: Id }) draftId: string) {
    return presentSignOffs(await this.signOffs.list(actor, draftId));
  }

  /** Who may sign depends on the kind; that is asked within. */
  @Post('drafts/:draftId/sign-offs')
  @Requires('draft.read')
  @RequiresFreshSession()
  @Answers(201, SignOffRecord)
  async signOff(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: NewSignOff }) wanted: NewSignOff,
  ) {
    return presentSignOff(await this.signOffs.signOff(actor, draftId, wanted));
  }

  @Post('sign-offs/:signOffId/withdraw')
  @Requires('draft.read')
  @Answers(200, SignOffRecord)
  async withdraw(@CurrentActor() actor: SignedIn, @Param('signOffId', { schema: Id }) signOffId: string) {
    return presentSignOff(await this.signOffs.withdraw(actor, signOffId));
  }
}
