// What changed since I last read it, and saying that I have.
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { ChangesService } from '#notices/changes.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { AskedSince, ChangesRecord, presentChanges, presentSince, ReadMark, SinceRecord } from './changes.dto.js';

@ApiTags('changes')
@Controller('drafts/:draftId')
export class ChangesController {
  constructor(private readonly changes: ChangesService) {}

  /** Since a version, a time, or the person's own mark. Looking does not move the mark. */
  @Get('changes')
  @Requires('changes.read')
  @Answers(200, ChangesRecord)
  async read(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Query({ schema: AskedSince }) { since }: AskedSince,
  ) {
    const asked = typeof since === 'string' ? new Date(since) : since;
    return presentChanges(await this.changes.read(actor, draftId, asked));
  }

  @Post('read-mark')
  @Requires('draft.read')
  @Answers(200, SinceRecord)
  async markRead(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: ReadMark }) { versionNumber, at }: ReadMark,
  ) {
    const readAt = at === undefined ? new Date() : new Date(at);
    return presentSince(await this.changes.markRead(actor, draftId, versionNumber, readAt));
  }
}
