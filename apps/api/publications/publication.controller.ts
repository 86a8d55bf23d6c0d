// What ran of a draft, and the corrections of it.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { abilities } from '#domain/permissions.js';
import type { SignedIn } from '#identity/session.service.js';
import { CorrectPublication } from '#publications/correct-publication.js';
import { PublicationService } from '#publications/publication.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import {
  CorrectionRecord,
  NewCorrection,
  NewPublication,
  presentCorrection,
  presentPublication,
  PublicationList,
  PublicationRecord,
} from './publication.dto.js';

const ABILITIES = ['draft.write', 'exchange.record'] as const;

@ApiTags('publications')
@Controller('drafts/:draftId')
export class PublicationController {
  constructor(
    private readonly publications: PublicationService,
    private readonly correctPublication: CorrectPublication,
  ) {}

  @Get('publications')
  @Requires('publication.read')
  @Answers(200, PublicationList)
  async list(@CurrentActor() actor: SignedIn, @Param('draftId', { schema: Id }) draftId: string) {
    const publications = await this.publications.list(actor, draftId);
    return { items: publications.map((publication) => presentPublication(publication, abilities(actor, ABILITIES))) };
  }

  @Post('publications')
  @Requires('publication.record')
  @Answers(201, PublicationRecord)
  async record(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: NewPublication }) { publishedAt, ...told }: NewPublication,
  ) {
    const recorded = await this.publications.record(actor, draftId, { ...told, publishedAt: new Date(publishedAt) });
    return presentPublication(recorded, abilities(actor, ABILITIES));
  }

  @Post('corrections')
  @Requires('draft.write')
  @Answers(201, CorrectionRecord)
  async correct(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: NewCorrection }) correction: NewCorrection,
  ) {
    return presentCorrection(await this.correctPublication.correct(actor, draftId, correction));
  }
}
