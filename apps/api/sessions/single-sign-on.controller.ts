// The way to the organisation's own sign-in and back. Of the identity library's addresses only the way back is open.
import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type ErrorCode, Refusal } from '#domain/errors.js';
import { SingleSignOn } from '#identity/single-sign-on.js';
import { Open } from '../access/requires.decorator.js';
import { deviceOf } from '../access/session-token.js';
import { Answers } from '../openapi/answers.decorator.js';
import { SessionDoor } from './session-door.js';
import { SingleSignOnOffer } from './session.dto.js';

@ApiTags('session')
@Controller('session/oidc')
export class SingleSignOnController {
  constructor(
    private readonly signOn: SingleSignOn,
    private readonly door: SessionDoor,
  ) {}

  /** Whether the door has such a button, and what stands on it. */
  @Get('offer')
  @Open()
  @Answers(200, SingleSignOnOffer)
  offer() {
    return { name: this.signOn.client?.name ?? null };
  }

  @Get()
  @Open()
  @ApiExcludeEndpoint()
  async begin(@Res() response: Response): Promise<void> {
    const { location, cookies } = await this.signOn.begin();
    response.setHeader('Set-Cookie', cookies);
    response.redirect(302, location);
  }

  /** A refusal is told on the page, since it is the browser that came. */
  @Get('callback/oidc')
  @Open()
  @ApiExcludeEndpoint()
  async finish(@Req() request: Request, @Res() response: Response): Promise<void> {
    try {
      const session = await this.signOn.finish(asWebRequest(request), deviceOf(request));
      this.door.open(request, response, session);
      response.redirect(302, '/');
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'session/no-single-sign-on') throw error;
      response.redirect(302, `/?refused=${encodeURIComponent(error.code satisfies ErrorCode)}`);
    }
  }
}

/** What the library needs of it: the address with its query, and the cookies that tie it to this browser. */
function asWebRequest({ originalUrl, headers }: Request): globalThis.Request {
  const cookie = headers.cookie ?? '';
  return new globalThis.Request(new URL(originalUrl, 'http://localhost'), { headers: { cookie } });
}
