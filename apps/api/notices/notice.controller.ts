// A person's own notices.
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { NoticeService } from '#notices/notice.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers, AnswersNothing } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { NoticeFilter, NoticeList, presentNotice } from './notice.dto.js';

@ApiTags('notices')
@Controller('notices')
export class NoticeController {
  constructor(private readonly notices: NoticeService) {}

  @Get()
  @Requires('notification.own')
  @Answers(200, NoticeList)
  async list(@CurrentActor() actor: SignedIn, @Query({ schema: NoticeFilter }) { unread }: NoticeFilter) {
    const told = await this.notices.list(actor, unread === 'true');
    return { items: told.items.map(presentNotice), unread: told.unread };
  }

  @Post('read-all')
  @Requires('notification.own')
  @AnswersNothing()
  async readAll(@CurrentActor() actor: SignedIn): Promise<void> {
    await this.notices.readAll(actor);
  }

  @Post(':noticeId/read')
  @Requires('notification.own')
  @AnswersNothing()
  async read(@CurrentActor() actor: SignedIn, @Param('noticeId', { schema: Id }) noticeId: string): Promise<void> {
    await this.notices.read(actor, noticeId);
  }
}
