// The letter of questions, as a download: written to be sent by a person, from their own mail.
import { Body, Controller, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { QuestionsService } from '#replies/questions.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { Questions } from './reply-requests.dto.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@ApiTags('replies')
@Controller('stories/:storyId/replies')
export class QuestionsController {
  constructor(private readonly questions: QuestionsService) {}

  @Post('questions.docx')
  @Requires('reply.read')
  @HttpCode(200)
  @Header('Content-Security-Policy', "default-src 'none'; sandbox")
  @Header('X-Content-Type-Options', 'nosniff')
  @ApiResponse({ status: 200, content: { [DOCX]: { schema: { type: 'string', format: 'binary' } } } })
  async draft(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @Body({ schema: Questions }) body: Questions,
  ): Promise<StreamableFile> {
    const { fileName, bytes } = await this.questions.draft(actor, storyId, body);
    return new StreamableFile(bytes, {
      type: DOCX,
      disposition: `attachment; filename="${fileName}"`,
      length: bytes.length,
    });
  }
}
