import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { may } from '#domain/permissions.js';
import type { SignedIn } from '#identity/session.service.js';
import { SigningKey } from '#platform/signing-key.js';
import { ClearanceService } from '#readiness/clearance.service.js';
import { GrantClearance } from '#readiness/grant-clearance.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Open, Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import {
  CertificateList,
  CertificateRecord,
  ClearanceRequest,
  presentCertificate,
  PublicKeyRecord,
  RevocationsQuery,
  RevocationsRecord,
} from './clearance.dto.js';

/** May exactly these bytes run? */
@ApiTags('clearance')
@Controller()
export class ClearanceController {
  constructor(
    private readonly clearance: ClearanceService,
    private readonly gate: GrantClearance,
    private readonly key: SigningKey,
  ) {}

  /** A certificate, or 409 `clearance/blocked` with the blockers. */
  @Post('drafts/:draftId/clearance')
  @Requires('clearance.request')
  @Answers(201, CertificateRecord)
  async request(
    @CurrentActor() actor: SignedIn,
    @Param('draftId', { schema: Id }) draftId: string,
    @Body({ schema: ClearanceRequest }) { minutes, ...words }: ClearanceRequest,
  ) {
    return this.gate.request(actor, draftId, words, minutes);
  }

  @Get('drafts/:draftId/clearance')
  @Requires('clearance.read')
  @Answers(200, CertificateList)
  async list(@CurrentActor() actor: SignedIn, @Param('draftId', { schema: Id }) draftId: string) {
    const items = (await this.clearance.list(actor, draftId)).map(presentCertificate);
    return { items, abilities: { request: may(actor, 'clearance.request') } };
  }

  /** What a CMS needs to check certificates by itself. */
  @Get('clearance/key')
  @Open()
  @Answers(200, PublicKeyRecord)
  publicKey() {
    return this.key.published();
  }

  @Get('clearance/revocations')
  @Requires('clearance.read')
  @Answers(200, RevocationsRecord)
  async revocations(@CurrentActor() actor: SignedIn, @Query({ schema: RevocationsQuery }) { since }: RevocationsQuery) {
    return this.clearance.revocations(actor, since === undefined ? null : new Date(since));
  }
}
