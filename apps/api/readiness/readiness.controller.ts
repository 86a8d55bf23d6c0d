import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { ReadinessService } from '#readiness/readiness.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { presentReadiness, ReadinessRecord } from './readiness.dto.js';

@ApiTags('readiness')
@Controller()
export class ReadinessController {
  constructor(private readonly readiness: ReadinessService) {}

  /** Looking changes nothing. */
  @Get('drafts/:draftId/readiness')
  @Requires('readiness.read')
  @Answers(200, ReadinessRecord)
  async read(@CurrentActor() actor: SignedIn, @Param('draftId', { schema: Id }) draftId: string) {
    return presentReadiness(await this.readiness.read(actor, draftId));
  }
}
