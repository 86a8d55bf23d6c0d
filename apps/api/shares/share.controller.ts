import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { may } from '#domain/permissions.js';
import type { SignedIn } from '#identity/session.service.js';
import { OpenMaterialService } from '#stories/open-material.service.js';
import { ShareStoryService } from '#stories/share-story.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import {
  MaterialOpenness,
  NewShare,
  OpenMaterial,
  presentReceived,
  presentShare,
  ReceivedStoryList,
  ShareList,
  ShareRecord,
} from './share.dto.js';

@ApiTags('sharing')
@Controller()
export class ShareController {
  constructor(
    private readonly shares: ShareStoryService,
    private readonly material: OpenMaterialService,
  ) {}

  @Get('stories/:storyId/shares')
  @Requires('story.members')
  @Answers(200, ShareList)
  async list(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    const mayEnd = may(actor, 'story.share');
    return { items: (await this.shares.list(actor, storyId)).map((share) => presentShare(share, mayEnd)) };
  }

  @Post('stories/:storyId/shares')
  @Requires('story.share')
  @Answers(201, ShareRecord)
  async share(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @Body({ schema: NewShare }) { newsroomSlug }: NewShare,
  ) {
    return presentShare(await this.shares.share(actor, storyId, newsroomSlug), true);
  }

  @Post('stories/:storyId/shares/:shareId/end')
  @Requires('story.share')
  @Answers(200, ShareRecord)
  async end(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @Param('shareId', { schema: Id }) shareId: string,
  ) {
    return presentShare(await this.shares.end(actor, storyId, shareId), true);
  }

  @Get('shared-stories')
  @Requires('story.received')
  @Answers(200, ReceivedStoryList)
  async received(@CurrentActor() actor: SignedIn) {
    return { items: (await this.shares.received(actor)).map(presentReceived) };
  }

  @Post('evidence/:evidenceId/openness')
  @Requires('material.share')
  @Answers(200, MaterialOpenness)
  async openEvidence(
    @CurrentActor() actor: SignedIn,
    @Param('evidenceId', { schema: Id }) id: string,
    @Body({ schema: OpenMaterial }) wanted: OpenMaterial,
  ) {
    return this.material.open(actor, 'evidence', id, wanted);
  }

  @Post('exchanges/:exchangeId/openness')
  @Requires('material.share')
  @Answers(200, MaterialOpenness)
  async openExchange(
    @CurrentActor() actor: SignedIn,
    @Param('exchangeId', { schema: Id }) id: string,
    @Body({ schema: OpenMaterial }) wanted: OpenMaterial,
  ) {
    return this.material.open(actor, 'exchange', id, wanted);
  }

  @Post('letters/:letterId/openness')
  @Requires('material.share')
  @Answers(200, MaterialOpenness)
  async openLetter(
    @CurrentActor() actor: SignedIn,
    @Param('letterId', { schema: Id }) id: string,
    @Body({ schema: OpenMaterial }) wanted: OpenMaterial,
  ) {
    return this.material.open(actor, 'letter', id, wanted);
  }
}
