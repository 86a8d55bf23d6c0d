// The answer to a letter as a Word document, always as a download.
import { Controller, Get, Param, Res, type StreamableFile } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { SignedIn } from '#identity/session.service.js';
import { ScheduleService } from '#letters/schedule.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { AnswersWithDownload, DOCX, download } from '../downloads/download.js';
import { Id } from '../openapi/common.dto.js';

@ApiTags('letters')
@Controller('letters')
export class ScheduleController {
  constructor(private readonly schedules: ScheduleService) {}

  /** `x-nightlawyer-unanswered` says how many allegations are reserved, because no answer to them was approved. */
  @Get(':letterId/schedule.docx')
  @Requires('schedule.export')
  @ApiResponse({ status: 200, content: { [DOCX]: { schema: { type: 'string', format: 'binary' } } } })
  @AnswersWithDownload()
  async export(
    @CurrentActor() actor: SignedIn,
    @Param('letterId', { schema: Id }) letterId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { title, bytes, unanswered } = await this.schedules.export(actor, letterId);
    response.setHeader('x-nightlawyer-unanswered', String(unanswered));
    return download(`Answer to ${title}.docx`, DOCX, bytes);
  }
}
