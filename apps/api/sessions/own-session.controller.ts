// One's own session and password: how it stands, confirming it, another newsroom, another password.
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { ConfirmSession } from '#identity/confirm-session.js';
import { OwnStanding } from '#identity/own-standing.js';
import { PasswordService } from '#identity/password.service.js';
import { SessionService, type SignedIn } from '#identity/session.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { deviceOf, tokenOf } from '../access/session-token.js';
import { Answers } from '../openapi/answers.decorator.js';
import { SessionDoor } from './session-door.js';
import { Confirmation, NewsroomChoice, PasswordChange, RenewedSession, SessionStanding } from './session.dto.js';

@ApiTags('session')
@Controller('session')
export class OwnSessionController {
  constructor(
    private readonly standing: OwnStanding,
    private readonly confirmation: ConfirmSession,
    private readonly sessions: SessionService,
    private readonly passwords: PasswordService,
    private readonly door: SessionDoor,
  ) {}

  @Get('standing')
  @Requires('session.own')
  @Answers(200, SessionStanding)
  async read(@CurrentActor() actor: SignedIn) {
    const { confirmedUntil, ...standing } = await this.standing.of(actor);
    return { ...standing, confirmedUntil: confirmedUntil.toISOString() };
  }

  @Post('confirm')
  @Requires('session.own')
  @Answers(200, RenewedSession)
  async confirm(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: Confirmation }) body: Confirmation,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const token = tokenOf(request) ?? '';
    const renewed =
      'password' in body
        ? await this.confirmation.byPassword(token, actor, body.password)
        : await this.confirmation.byCode(token, actor, body.code);
    return this.door.renew(request, response, renewed);
  }

  @Post('newsroom')
  @Requires('session.own')
  @Answers(200, RenewedSession)
  async move(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: NewsroomChoice }) { newsroomId }: NewsroomChoice,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.door.renew(request, response, await this.sessions.move(tokenOf(request) ?? '', actor, newsroomId));
  }

  @Post('password')
  @Requires('session.own')
  @Answers(200, RenewedSession)
  async changePassword(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: PasswordChange }) body: PasswordChange,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const change = { ...body, device: deviceOf(request) };
    return this.door.renew(request, response, await this.passwords.change(tokenOf(request) ?? '', actor, change));
  }
}
