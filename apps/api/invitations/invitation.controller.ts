// Inviting people, and accepting an invitation by its link.
import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { AcceptInvitation } from '#identity/accept-invitation.js';
import { InvitationService } from '#identity/invitation.service.js';
import type { SignedIn } from '#identity/session.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Open, Requires } from '../access/requires.decorator.js';
import { Answers, AnswersNothing } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import {
  Acceptance,
  AcceptedPlace,
  InvitationList,
  MadeInvitation,
  NewInvitation,
  OfferedPlace,
  presentInvitation,
} from './invitation.dto.js';

@ApiTags('invitations')
@Controller('invitations')
export class InvitationController {
  constructor(
    private readonly invitations: InvitationService,
    private readonly acceptance: AcceptInvitation,
  ) {}

  @Get()
  @Requires('member.manage')
  @Answers(200, InvitationList)
  async list(@CurrentActor() actor: SignedIn) {
    return { items: (await this.invitations.list(actor)).map(presentInvitation) };
  }

  @Post()
  @Requires('member.manage')
  @Answers(201, MadeInvitation)
  async invite(@CurrentActor() actor: SignedIn, @Body({ schema: NewInvitation }) body: NewInvitation) {
    const { invitation, link, mailed } = await this.invitations.invite(actor, body);
    return { ...presentInvitation(invitation), link, mailed };
  }

  @Post(':invitationId/revoke')
  @Requires('member.manage')
  @AnswersNothing()
  async revoke(
    @CurrentActor() actor: SignedIn,
    @Param('invitationId', { schema: Id }) invitationId: string,
  ): Promise<void> {
    await this.invitations.revoke(actor, invitationId);
  }

  @Get(':token')
  @Open()
  @Answers(200, OfferedPlace)
  async look(@Param('token') token: string) {
    const { expiresAt, ...place } = await this.acceptance.look(token);
    return { ...place, expiresAt: expiresAt.toISOString() };
  }

  @Post(':token')
  @Open()
  @Answers(201, AcceptedPlace)
  async accept(@Param('token') token: string, @Body({ schema: Acceptance }) body: Acceptance, @Req() request: Request) {
    return this.acceptance.accept(token, { ...body, address: request.ip ?? '' });
  }
}
