// One's own second factor.
import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { renderSVG } from 'uqr';
import { FactorService } from '#identity/factor.service.js';
import type { SignedIn } from '#identity/session.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { tokenOf } from '../access/session-token.js';
import { Answers } from '../openapi/answers.decorator.js';
import { SessionDoor } from './session-door.js';
import { FactorCode, FactorRemoval, FactorStart, FactorToSetUp, RecoveryCodes, RenewedSession } from './session.dto.js';

@ApiTags('session')
@Controller('session/factors')
export class FactorController {
  constructor(
    private readonly factors: FactorService,
    private readonly door: SessionDoor,
  ) {}

  @Post()
  @Requires('session.own')
  @Answers(201, FactorToSetUp)
  async begin(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: FactorStart }) { password }: FactorStart,
    @Req() request: Request,
  ) {
    const { uri, recoveryCodes } = await this.factors.begin(tokenOf(request) ?? '', actor, password);
    return { uri, qr: renderSVG(uri), recoveryCodes };
  }

  @Post('finish')
  @Requires('session.own')
  @Answers(200, RenewedSession)
  async finish(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: FactorCode }) { code }: FactorCode,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return this.door.renew(request, response, await this.factors.finish(tokenOf(request) ?? '', actor, code));
  }

  @Post('recovery-codes')
  @Requires('session.own')
  @Answers(200, RecoveryCodes)
  async renewRecoveryCodes(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: FactorStart }) { password }: FactorStart,
    @Req() request: Request,
  ) {
    return { recoveryCodes: await this.factors.renewRecoveryCodes(tokenOf(request) ?? '', actor, password) };
  }

  @Post('remove')
  @Requires('session.own')
  @Answers(200, RenewedSession)
  async takeOff(
    @CurrentActor() actor: SignedIn,
    @Body({ schema: FactorRemoval }) { password, code }: FactorRemoval,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const renewed = await this.factors.takeOff(tokenOf(request) ?? '', actor, password, code);
    return this.door.renew(request, response, renewed);
  }
}
