import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { may } from '#domain/permissions.js';
import type { SignedIn } from '#identity/session.service.js';
import { LegalStopService } from '#readiness/legal-stop.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { LegalStopLift, LegalStopList, LegalStopRecord, NewLegalStop, presentLegalStop } from './legal-stop.dto.js';

@ApiTags('legal-stops')
@Controller()
export class LegalStopController {
  constructor(private readonly stops: LegalStopService) {}

  @Get('stories/:storyId/legal-stops')
  @Requires('readiness.read')
  @Answers(200, LegalStopList)
  async list(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    const items = (await this.stops.list(actor, storyId)).map((stop) => presentLegalStop(actor, stop));
    return { items, abilities: { place: may(actor, 'legal-stop.place') } };
  }

  /** Every certificate of the story is revoked with it. */
  @Post('stories/:storyId/legal-stops')
  @Requires('legal-stop.place')
  @Answers(201, LegalStopRecord)
  async place(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @Body({ schema: NewLegalStop }) { kind, reference }: NewLegalStop,
  ) {
    return presentLegalStop(actor, await this.stops.place(actor, storyId, kind, reference));
  }

  @Post('legal-stops/:legalStopId/lift')
  @Requires('legal-stop.lift')
  @Answers(200, LegalStopRecord)
  async lift(
    @CurrentActor() actor: SignedIn,
    @Param('legalStopId', { schema: Id }) legalStopId: string,
    @Body({ schema: LegalStopLift }) { version, ...why }: LegalStopLift,
  ) {
    return presentLegalStop(actor, await this.stops.lift(actor, legalStopId, version, why));
  }
}
