// Signing in, asking who one is, keeping the session awake, signing out.
import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { SessionService, type SignedIn } from '#identity/session.service.js';
import { type AskedForCode as Asked, type OpenedSession as Opened, SignInService } from '#identity/sign-in.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Open, Requires } from '../access/requires.decorator.js';
import { deviceOf, takeCookieBack, tokenOf } from '../access/session-token.js';
import { Answers, AnswersNothing } from '../openapi/answers.decorator.js';
import { SessionDoor } from './session-door.js';
import { AskedForCode, GivenCode, OpenedSession, SignedInPerson, SignIn } from './session.dto.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly signIns: SignInService,
    private readonly door: SessionDoor,
  ) {}

  /** Answers 201 with the session, or 200 where a code is asked for; so it sends its answer itself. */
  @Post()
  @Open()
  @ApiResponse({ status: 201, standardSchema: OpenedSession })
  @ApiResponse({ status: 200, standardSchema: AskedForCode })
  async signIn(@Body({ schema: SignIn }) body: SignIn, @Req() request: Request, @Res() response: Response) {
    const caller = { device: deviceOf(request), address: request.ip ?? '' };
    const answer: Opened | Asked = await this.signIns.signIn(body.email, body.password, caller);
    if ('challenge' in answer) response.status(200).json(AskedForCode.parse({ factor: 'totp', ...answer }));
    else response.status(201).json(OpenedSession.parse(this.door.open(request, response, answer)));
  }

  @Post('factor')
  @Open()
  @Answers(201, OpenedSession)
  async giveCode(
    @Body({ schema: GivenCode }) { challenge, code }: GivenCode,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const caller = { device: deviceOf(request), address: request.ip ?? '' };
    return this.door.open(request, response, await this.signIns.giveCode(challenge, code, caller));
  }

  @Get()
  @Requires('session.own')
  @Answers(200, SignedInPerson)
  whoAmI(@CurrentActor() actor: SignedIn) {
    return actor;
  }

  /** A page in front asks this now and then, so that somebody who reads is not signed out; being asked is what keeps it. */
  @Post('keep')
  @Requires('session.own')
  @AnswersNothing()
  keep(): void {
    return undefined;
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
