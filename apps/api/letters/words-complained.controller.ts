// Of the words that a letter complains of: whether the newsroom wrote them, where, and whether they still stand there.
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { WordsComplainedService } from '#letters/words-complained.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { presentWords, WordsComplainedOfList } from './words-complained.dto.js';

@ApiTags('letters')
@Controller('letters')
export class WordsComplainedController {
  constructor(private readonly words: WordsComplainedService) {}

  /**
   * Each quotation of the newsroom's words in the letter, with its places in the drafts and in what was sent, as far as the
   * reader may read them; worked out when asked for. `letter/unfinished` until the letter was split.
   */
  @Get(':letterId/words-complained-of')
  @Requires('letter.read')
  @Answers(200, WordsComplainedOfList)
  async read(@CurrentActor() actor: SignedIn, @Param('letterId', { schema: Id }) letterId: string) {
    return { items: (await this.words.read(actor, letterId)).map(presentWords) };
  }
}
