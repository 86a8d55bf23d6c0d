// Signing in, asking who one is, signing out.
import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { SignedIn } from '#identity/session.service.js';
import { SessionService } from '#identity/session.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Open, Requires } from '../access/requires.decorator.js';
import { giveCookie, takeCookieBack, tokenOf } from '../access/session-token.js';
import { Answers, AnswersNothing } from '../openapi/answers.decorator.js';
import { OpenedSession, SignedInPerson, SignIn } from './session.dto.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Post()
  @Open()
  @Answers(201, OpenedSession)
  async signIn(
    @Body({ schema: SignIn }) body: SignIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { token, actor, expiresAt } = await this.sessions.signIn(body.email, body.password);
    giveCookie(request, response, token, expiresAt);
    return { ...actor, token, expiresAt: expiresAt.toISOString() };
  }

  @Get()
  @Requires('session.own')
  @Answers(200, SignedInPerson)
  whoAmI(@CurrentActor() actor: SignedIn) {
    return actor;
  }

  @Delete()
  @Requires('session.own')
  @AnswersNothing()
  async signOut(
    @CurrentActor() actor: SignedIn,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const token = tokenOf(request);
    if (token !== null) await this.sessions.signOut(token, actor);
    takeCookieBack(request, response);
  }
}
