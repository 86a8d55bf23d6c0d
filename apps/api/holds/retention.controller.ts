import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ClosureService } from '#holds/closure.service.js';
import { RetentionService } from '#holds/retention.service.js';
import type { SignedIn } from '#identity/session.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import {
  ClosureRecord,
  LookAhead,
  presentClosure,
  presentRetention,
  RetentionRecord,
  RetentionSetting,
} from './retention.dto.js';

@ApiTags('retention')
@Controller()
export class RetentionController {
  constructor(
    private readonly closures: ClosureService,
    private readonly retention: RetentionService,
  ) {}

  @Get('stories/:storyId/closure')
  @Requires('hold.read')
  @Answers(200, ClosureRecord)
  async closure(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    return presentClosure(storyId, await this.closures.read(actor, storyId));
  }

  @Post('stories/:storyId/close')
  @Requires('story.close')
  @Answers(200, ClosureRecord)
  async close(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    return presentClosure(storyId, await this.closures.close(actor, storyId));
  }

  @Post('stories/:storyId/reopen')
  @Requires('story.close')
  @Answers(200, ClosureRecord)
  async reopen(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    return presentClosure(storyId, await this.closures.reopen(actor, storyId));
  }

  /** What would be erased, and changes nothing. */
  @Get('retention')
  @Requires('retention.manage')
  @Answers(200, RetentionRecord)
  async read(@CurrentActor() actor: SignedIn, @Query({ schema: LookAhead }) { ahead }: LookAhead) {
    return presentRetention(await this.retention.read(actor, ahead));
  }

  @Post('retention')
  @Requires('retention.manage')
  @Answers(200, RetentionRecord)
  async set(@CurrentActor() actor: SignedIn, @Body({ schema: RetentionSetting }) { version, days }: RetentionSetting) {
    return presentRetention(await this.retention.set(actor, version, days));
  }
}
