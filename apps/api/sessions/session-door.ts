// Hands a browser its cookies when a session opens or goes on under another token.
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { RenewedSession } from '#identity/session.service.js';
import type { OpenedSession } from '#identity/sign-in.service.js';
import type { Logger } from '#platform/logger.js';
import { giveCookie, giveDevice, isGuarded } from '../access/session-token.js';
import { LOGGER } from '../policy-reports/policy-report.controller.js';

@Injectable()
export class SessionDoor {
  private warned = false;

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  open(request: Request, response: Response, session: OpenedSession) {
    this.warnOnce(request);
    giveCookie(request, response, session.token, session.expiresAt);
    giveDevice(request, response, session.device);
    const { actor, token, expiresAt } = session;
    return { ...actor, token, expiresAt: expiresAt.toISOString() };
  }

  renew(request: Request, response: Response, { token, expiresAt }: RenewedSession) {
    giveCookie(request, response, token, expiresAt);
    return { token, expiresAt: expiresAt.toISOString() };
  }

  private warnOnce(request: Request): void {
    if (this.warned || isGuarded(request)) return;
    this.warned = true;
    this.logger.warn(
      'people sign in over plain HTTP: their cookies travel unguarded. Put a TLS proxy before the service.',
    );
  }
}
