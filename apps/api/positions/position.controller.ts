// What is said to each allegation of a letter: all of them at once, one, and who approves it.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { LetterService } from '#letters/letter.service.js';
import { PositionService } from '#letters/position.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { AnswerList, Approval, NewPosition, PositionRecord, presentAnswer, presentPosition } from './position.dto.js';

@ApiTags('positions')
@Controller()
export class PositionController {
  constructor(
    private readonly letters: LetterService,
    private readonly positions: PositionService,
  ) {}

  @Get('letters/:letterId/positions')
  @Requires('position.read')
  @Answers(200, AnswerList)
  async list(@CurrentActor() actor: SignedIn, @Param('letterId', { schema: Id }) letterId: string) {
    return { items: (await this.letters.answers(actor, letterId)).map((answered) => presentAnswer(answered, actor)) };
  }

  @Get('allegations/:allegationId/position')
  @Requires('position.read')
  @Answers(200, PositionRecord)
  async read(@CurrentActor() actor: SignedIn, @Param('allegationId', { schema: Id }) allegationId: string) {
    return presentPosition(await this.positions.read(actor, allegationId), actor);
  }

  @Post('allegations/:allegationId/position')
  @Requires('position.write')
  @Answers(200, PositionRecord)
  async take(
    @CurrentActor() actor: SignedIn,
    @Param('allegationId', { schema: Id }) allegationId: string,
    @Body({ schema: NewPosition }) { version, ...answer }: NewPosition,
  ) {
    return presentPosition(await this.positions.take(actor, allegationId, version, answer), actor);
  }

  @Post('allegations/:allegationId/position/approve')
  @Requires('position.approve')
  @Answers(200, PositionRecord)
  async approve(
    @CurrentActor() actor: SignedIn,
    @Param('allegationId', { schema: Id }) allegationId: string,
    @Body({ schema: Approval }) { version }: Approval,
  ) {
    return presentPosition(await this.positions.approve(actor, allegationId, version), actor);
  }
}
