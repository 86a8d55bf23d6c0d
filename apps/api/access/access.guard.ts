// The door to every route. Fails closed: no declared permission, no entry.
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Refusal } from '#domain/errors.js';
import { may, type Permission } from '#domain/permissions.js';
import { SessionService, type SignedIn } from '#identity/session.service.js';
import { isApiToken, reaches, TokenService } from '#identity/token.service.js';
import { PartnerDoor } from '#stories/partner-door.js';
import { ACCESS, type Access, FRESH } from './requires.decorator.js';
import { tokenOf } from './session-token.js';

export interface SignedInRequest extends Request {
  actor?: SignedIn;
}

@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly tokens: TokenService,
    private readonly partners: PartnerDoor,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined) throw new Refusal('route/undeclared');
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    refuseForeignOrigin(request);
    if (access === 'open') return true;
    const token = tokenOf(request);
    const actor = token === null ? null : await this.actorOf(token, access);
    if (actor === null) throw new Refusal('session/missing');
    request.actor = await this.admit(request, actor, access);
    if (this.asksForFresh(context) && actor.via === 'session' && !this.sessions.isFresh(actor))
      throw new Refusal('session/confirm-again');
    return true;
  }

  /** Whoever reads in a story that another newsroom shares with theirs does so as a partner: by what partners may, not by their own role. */
  private async admit(request: Request, actor: SignedIn, access: Permission): Promise<SignedIn> {
    const reads = ['GET', 'HEAD'].includes(request.method) && may({ role: 'partner' }, access);
    const admitted = reads ? await this.partners.enter(actor, request.params) : actor;
    if (!may(admitted, access)) throw new Refusal('session/forbidden');
    return admitted;
  }

  /** A program's token cannot be confirmed; what a person must do, the route's own rule refuses it. */
  private asksForFresh(context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<boolean | undefined>(FRESH, [context.getHandler(), context.getClass()]) === true
    );
  }

  /** A program's token never reaches further than what it was given for, whatever its person may do. */
  private async actorOf(token: string, access: Permission): Promise<SignedIn | null> {
    // A page that is merely open listens anew every few minutes; that alone keeps nobody signed in.
    if (!isApiToken(token))
      return access === 'events.listen' ? this.sessions.whoStillHolds(token) : this.sessions.actorOf(token);
    const holder = await this.tokens.holderOf(token);
    if (holder !== null && !reaches(holder.scopes, access)) throw new Refusal('token/out-of-reach');
    return holder?.actor ?? null;
  }
}

/** A browser says from which page a request comes; another site's page may not act through a signed-in browser. */
function refuseForeignOrigin(request: Request): void {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin } = request.headers;
  if (origin === undefined) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.headers.host)
    throw new Refusal('request/foreign-origin');
}
