// The privilege log: what of a story is withheld from the other side, and on what footing.
import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { PrivilegeLogService } from '#privilege/privilege-log.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { AnswersWithDownload, download } from '../downloads/download.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { presentLogged, PrivilegeLog } from './privilege.dto.js';

const CSV = 'text/csv; charset=utf-8';
/** The same for every story: what a newsroom calls a story is not for the other side. */
const FILE_NAME = 'privilege-log.csv';

@ApiTags('privilege')
@Controller('stories')
export class PrivilegeLogController {
  constructor(private readonly log: PrivilegeLogService) {}

  @Get(':storyId/privilege-log')
  @Requires('privilege-log.read')
  @Answers(200, PrivilegeLog)
  async read(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    return { items: (await this.log.read(actor, storyId)).map(presentLogged) };
  }

  @Get(':storyId/privilege-log.csv')
  @Requires('privilege-log.read')
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  @AnswersWithDownload()
  async export(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
  ): Promise<StreamableFile> {
    return download(FILE_NAME, CSV, Buffer.from(await this.log.export(actor, storyId)));
  }
}
