// By when a letter wants something, and saying that a limit is dealt with.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { LimitService } from '#letters/limit.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { LimitList, LimitRecord, LimitVersion, presentLimit } from './limit.dto.js';

@ApiTags('letters')
@Controller()
export class LimitController {
  constructor(private readonly limits: LimitService) {}

  /** The moments at which the letter runs out, each once, the soonest first. */
  @Get('letters/:letterId/limits')
  @Requires('limit.read')
  @Answers(200, LimitList)
  async list(@CurrentActor() actor: SignedIn, @Param('letterId', { schema: Id }) letterId: string) {
    return { items: (await this.limits.list(actor, letterId)).map((limit) => presentLimit(limit, actor)) };
  }

  /** Says that all the letter wants by then is answered, or that nothing more will be: nobody is told of it any more. */
  @Post('limits/:limitId/settle')
  @Requires('limit.settle')
  @Answers(200, LimitRecord)
  async settle(
    @CurrentActor() actor: SignedIn,
    @Param('limitId', { schema: Id }) limitId: string,
    @Body({ schema: LimitVersion }) { version }: LimitVersion,
  ) {
    return presentLimit(await this.limits.settle(actor, limitId, version), actor);
  }

  @Post('limits/:limitId/reopen')
  @Requires('limit.settle')
  @Answers(200, LimitRecord)
  async reopen(
    @CurrentActor() actor: SignedIn,
    @Param('limitId', { schema: Id }) limitId: string,
    @Body({ schema: LimitVersion }) { version }: LimitVersion,
  ) {
    return presentLimit(await this.limits.reopen(actor, limitId, version), actor);
  }
}
