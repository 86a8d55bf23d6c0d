import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DraftAuthorService } from '#drafts/draft-author.service.js';
import type { SignedIn } from '#identity/session.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { AuthorList, NewAuthor } from './draft.dto.js';

@ApiTags('drafts')
@Controller('drafts/:draftId/authors')
export class DraftAuthorController {
  constructor(private readonly authors: DraftAuthorService) {}

  @Get()
  @Requires('story.members')
  @Answers(200, AuthorList)
  async list(@CurrentActor() actor: SignedIn, @Param('draftId', { schema: Id }) draftId: string) {
    return { items: await this.authors.list(actor, draftId) };
  }

  /** Names somebody who wrote some of the words; it cannot be taken back (R4). */
  @Post()
  @Requires('draft.write')
  @Answers(200, AuthorList)
  async name(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: NewAuthor }) { personId }: NewAuthor,
  ) {
    await this.authors.name(actor, draftId, personId);
    return { items: await this.authors.list(actor, draftId) };
  }
}
