import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import type { StoredFile } from '#intake/receive-document.js';
import { ExchangeService } from '#replies/exchange.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { TakesFile, UploadedDocument } from '../uploads/upload.decorator.js';
import { ExchangeFields, ExchangeList, ExchangeReceipt, ExchangeWithText, presentExchange } from './exchange.dto.js';

@ApiTags('exchanges')
@Controller()
export class ExchangeController {
  constructor(private readonly exchanges: ExchangeService) {}

  @Get('stories/:storyId/exchanges')
  @Requires('exchange.read')
  @Answers(200, ExchangeList)
  async list(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    return { items: (await this.exchanges.list(actor, storyId)).map(presentExchange) };
  }

  @Post('stories/:storyId/exchanges')
  @Requires('exchange.record')
  @TakesFile(ExchangeFields)
  @Answers(202, ExchangeReceipt)
  async record(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @UploadedDocument() file: StoredFile,
    @Body({ schema: ExchangeFields }) notes: ExchangeFields,
  ) {
    return this.exchanges.record(actor, storyId, file, { ...notes, occurredAt: new Date(notes.occurredAt) });
  }

  @Get('exchanges/:exchangeId')
  @Requires('exchange.read')
  @Answers(200, ExchangeWithText)
  async read(@CurrentActor() actor: SignedIn, @Param('exchangeId', { schema: Id }) exchangeId: string) {
    const found = await this.exchanges.read(actor, exchangeId);
    return { ...presentExchange(found), text: found.document.text, pages: found.document.pages };
  }
}
