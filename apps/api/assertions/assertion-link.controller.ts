import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { AssertionLinkService } from '#review/assertion-link.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { asSeenBy, ofLink } from '../partners/hidden-from-partners.js';
import {
  AssertionLinkList,
  AssertionLinkRecord,
  BearingConfirmation,
  BearingRejection,
  NewAssertionLink,
  presentAssertionLink,
  presentEvidenceBeside,
} from './assertion-link.dto.js';

@ApiTags('assertions')
@Controller()
export class AssertionLinkController {
  constructor(private readonly links: AssertionLinkService) {}

  @Get('assertions/:assertionId/links')
  @Requires('evidence.read')
  @Answers(200, AssertionLinkList)
  async list(@CurrentActor() actor: SignedIn, @Param('assertionId', { schema: Id }) assertionId: string) {
    const links = await this.links.list(actor, assertionId);
    return { items: links.map((beside) => asSeenBy(actor, presentEvidenceBeside(beside), ofLink)) };
  }

  @Post('assertions/:assertionId/links')
  @Requires('link.decide')
  @Answers(201, AssertionLinkRecord)
  async add(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) assertionId: string,
    @Body({ schema: NewAssertionLink }) { bearing, ...chosen }: NewAssertionLink,
  ) {
    return presentAssertionLink(await this.links.add(actor, assertionId, chosen, bearing), actor.name);
  }

  @Post('assertion-links/:linkId/confirm')
  @Requires('link.decide')
  @Answers(200, AssertionLinkRecord)
  async confirm(
    @CurrentActor() actor: SignedIn,
    @Param('linkId', { schema: Id }) linkId: string,
    @Body({ schema: BearingConfirmation }) { version, bearing }: BearingConfirmation,
  ) {
    return presentAssertionLink(await this.links.confirm(actor, linkId, version, bearing), actor.name);
  }

  @Post('assertion-links/:linkId/reject')
  @Requires('link.decide')
  @Answers(200, AssertionLinkRecord)
  async reject(
    @CurrentActor() actor: SignedIn,
    @Param('linkId', { schema: Id }) linkId: string,
    @Body({ schema: BearingRejection }) { version }: BearingRejection,
  ) {
    return presentAssertionLink(await this.links.reject(actor, linkId, version), actor.name);
  }
}
