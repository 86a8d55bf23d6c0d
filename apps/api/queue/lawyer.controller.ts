import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { LawyersFor } from '#review/lawyers-for.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { LawyerList } from './queue.dto.js';

@ApiTags('queue')
@Controller('assertions/:assertionId/lawyers')
export class LawyerController {
  constructor(private readonly lawyers: LawyersFor) {}

  /** Whom the assertion can be assigned to. */
  @Get()
  @Requires('assertion.assign')
  @Answers(200, LawyerList)
  async list(@CurrentActor() actor: SignedIn, @Param('assertionId', { schema: Id }) assertionId: string) {
    return { items: await this.lawyers.list(actor, assertionId) };
  }
}
