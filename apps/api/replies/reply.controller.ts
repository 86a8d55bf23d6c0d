import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { PutReplies } from '#replies/put-replies.service.js';
import { ReplyMatrixService } from '#replies/reply-matrix.service.js';
import { ReplyService } from '#replies/reply.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { NewAttempt, Putting, Reflecting, Settlement, Waiver } from './reply-requests.dto.js';
import { DraftFilter, presentCell, presentMatrix, ReplyCell, ReplyCells, ReplyMatrix } from './reply.dto.js';

@ApiTags('replies')
@Controller()
export class ReplyController {
  constructor(
    private readonly matrix: ReplyMatrixService,
    private readonly putting: PutReplies,
    private readonly replies: ReplyService,
  ) {}

  @Get('stories/:storyId/replies')
  @Requires('reply.read')
  @Answers(200, ReplyMatrix)
  async read(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @Query({ schema: DraftFilter }) { draftId }: DraftFilter,
  ) {
    return presentMatrix(actor, await this.matrix.read(actor, storyId, draftId));
  }

  @Post('stories/:storyId/replies/put')
  @Requires('reply.record')
  @Answers(200, ReplyCells)
  async put(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @Body({ schema: Putting }) body: Putting,
  ) {
    const cells = await this.putting.put(actor, storyId, { ...body, putAt: new Date(body.putAt) });
    return { items: cells.map((cell) => presentCell(actor, cell)) };
  }

  @Post('replies/waive')
  @Requires('reply.waive')
  @Answers(200, ReplyCell)
  async waive(@CurrentActor() actor: SignedIn, @Body({ schema: Waiver }) { reason, ...cell }: Waiver) {
    return presentCell(actor, await this.putting.waive(actor, cell, reason));
  }

  @Post('replies/:requestId/attempts')
  @Requires('reply.record')
  @Answers(201, ReplyCell)
  async attempt(
    @CurrentActor() actor: SignedIn,
    @Param('requestId', { schema: Id }) requestId: string,
    @Body({ schema: NewAttempt }) body: NewAttempt,
  ) {
    return presentCell(actor, await this.replies.attempt(actor, requestId, { ...body, at: new Date(body.at) }));
  }

  @Post('replies/:requestId/settle')
  @Requires('reply.record')
  @Answers(200, ReplyCell)
  async settle(
    @CurrentActor() actor: SignedIn,
    @Param('requestId', { schema: Id }) requestId: string,
    @Body({ schema: Settlement }) body: Settlement,
  ) {
    const answeredAt = body.answeredAt === undefined ? undefined : new Date(body.answeredAt);
    return presentCell(actor, await this.replies.settle(actor, requestId, { ...body, answeredAt }));
  }

  @Post('replies/:requestId/reflect')
  @Requires('reply.record')
  @Answers(200, ReplyCell)
  async reflect(
    @CurrentActor() actor: SignedIn,
    @Param('requestId', { schema: Id }) requestId: string,
    @Body({ schema: Reflecting }) body: Reflecting,
  ) {
    return presentCell(actor, await this.replies.reflect(actor, requestId, body));
  }
}
