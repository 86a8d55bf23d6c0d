import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { may } from '#domain/permissions.js';
import type { SignedIn } from '#identity/session.service.js';
import { SourceService } from '#sources/source.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { EvidenceTie, NewSource, presentSource, SourceEdit, SourceList, SourceRecord } from './source.dto.js';

@ApiTags('sources')
@Controller()
export class SourceController {
  constructor(private readonly sources: SourceService) {}

  /** By code-name: to lawyers all of the story, to others those they keep. */
  @Get('stories/:storyId/sources')
  @Requires('source.read')
  @Answers(200, SourceList)
  async list(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    const items = (await this.sources.list(actor, storyId)).map((seen) => presentSource(actor, seen));
    return { items, abilities: { record: may(actor, 'source.record') } };
  }

  @Post('stories/:storyId/sources')
  @Requires('source.record')
  @Answers(201, SourceRecord)
  async record(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @Body({ schema: NewSource }) { identity, ...notes }: NewSource,
  ) {
    return presentSource(actor, await this.sources.record(actor, storyId, notes, identity ?? null));
  }

  @Post('sources/:sourceId/edit')
  @Requires('source.record')
  @Answers(200, SourceRecord)
  async edit(
    @CurrentActor() actor: SignedIn,
    @Param('sourceId', { schema: Id }) sourceId: string,
    @Body({ schema: SourceEdit }) { version, ...notes }: SourceEdit,
  ) {
    return presentSource(actor, await this.sources.edit(actor, sourceId, version, notes));
  }

  @Post('sources/:sourceId/evidence')
  @Requires('source.record')
  @Answers(200, SourceRecord)
  async tie(
    @CurrentActor() actor: SignedIn,
    @Param('sourceId', { schema: Id }) sourceId: string,
    @Body({ schema: EvidenceTie }) { evidenceId }: EvidenceTie,
  ) {
    return presentSource(actor, await this.sources.tie(actor, sourceId, evidenceId));
  }

  @Post('sources/:sourceId/evidence/remove')
  @Requires('source.record')
  @Answers(200, SourceRecord)
  async untie(
    @CurrentActor() actor: SignedIn,
    @Param('sourceId', { schema: Id }) sourceId: string,
    @Body({ schema: EvidenceTie }) { evidenceId }: EvidenceTie,
  ) {
    return presentSource(actor, await this.sources.untie(actor, sourceId, evidenceId));
  }
}
