import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { ReaffirmService } from '#review/reaffirm.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { NewReaffirmation, presentReaffirmations, ReaffirmationList, ReaffirmationResult } from './reaffirm.dto.js';

@ApiTags('opinions')
@Controller()
export class ReaffirmController {
  constructor(private readonly reaffirmations: ReaffirmService) {}

  /** The lawyer's own opinions that edits made void, by the edit, with its diff. */
  @Get('drafts/:draftId/reaffirmations')
  @Requires('opinion.give')
  @Answers(200, ReaffirmationList)
  async list(@CurrentActor() actor: SignedIn, @Param('draftId', { schema: Id }) draftId: string) {
    return presentReaffirmations(await this.reaffirmations.list(actor, draftId));
  }

  @Post('drafts/:draftId/reaffirm')
  @Requires('opinion.give')
  @Answers(201, ReaffirmationResult)
  async reaffirm(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: NewReaffirmation }) said: NewReaffirmation,
  ) {
    return { opinionIds: await this.reaffirmations.reaffirm(actor, draftId, said) };
  }
}
