// Tokens for programs: made, listed and revoked by the person in whose name they act.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { TokenService } from '#identity/token.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers, AnswersNothing } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { MadeToken, NewToken, presentToken, TokenList } from './token.dto.js';

@ApiTags('tokens')
@Controller('tokens')
export class TokenController {
  constructor(private readonly tokens: TokenService) {}

  @Get()
  @Requires('token.own')
  @Answers(200, TokenList)
  async list(@CurrentActor() actor: SignedIn) {
    return { items: (await this.tokens.list(actor)).map(presentToken) };
  }

  @Post()
  @Requires('token.own')
  @Answers(201, MadeToken)
  async make(@CurrentActor() actor: SignedIn, @Body({ schema: NewToken }) body: NewToken) {
    const { token, record } = await this.tokens.make(actor, body);
    return { ...presentToken(record), token };
  }

  @Post(':tokenId/revoke')
  @Requires('token.own')
  @AnswersNothing()
  async revoke(@CurrentActor() actor: SignedIn, @Param('tokenId', { schema: Id }) tokenId: string): Promise<void> {
    await this.tokens.revoke(actor, tokenId);
  }
}
