// The letter of questions, as a download: written to be sent by a person, from their own mail.
import { Body, Controller, HttpCode, Param, Post, type StreamableFile } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { QuestionsService } from '#replies/questions.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { AnswersWithDownload, DOCX, download } from '../downloads/download.js';
import { Id } from '../openapi/common.dto.js';
import { Questions } from './reply-requests.dto.js';

@ApiTags('replies')
@Controller('stories/:storyId/replies')
export class QuestionsController {
  constructor(private readonly questions: QuestionsService) {}

  @Post('questions.docx')
  @Requires('reply.read')
  @HttpCode(200)
  @AnswersWithDownload()
  @ApiResponse({ status: 200, content: { [DOCX]: { schema: { type: 'string', format: 'binary' } } } })
  async draft(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @Body({ schema: Questions }) body: Questions,
  ): Promise<StreamableFile> {
    const { fileName, bytes } = await this.questions.draft(actor, storyId, body);
    return download(fileName, DOCX, bytes);
  }
}
