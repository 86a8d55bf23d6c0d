import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { LinkService } from '#letters/link.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { asSeenBy, ofLink } from '../partners/hidden-from-partners.js';
import {
  Confirmation,
  LinkList,
  LinkRecord,
  NewLink,
  presentLink,
  presentLinkWithTarget,
  Rejection,
} from './link.dto.js';

@ApiTags('links')
@Controller()
export class LinkController {
  constructor(private readonly links: LinkService) {}

  @Get('allegations/:allegationId/links')
  @Requires('letter.read')
  @Answers(200, LinkList)
  async list(@CurrentActor() actor: SignedIn, @Param('allegationId', { schema: Id }) allegationId: string) {
    const links = await this.links.list(actor, allegationId);
    return { items: links.map((link) => asSeenBy(actor, presentLinkWithTarget(link), ofLink)) };
  }

  @Post('allegations/:allegationId/links')
  @Requires('link.decide')
  @Answers(201, LinkRecord)
  async add(
    @CurrentActor() actor: SignedIn,
    @Param('allegationId', { schema: Id }) allegationId: string,
    @Body({ schema: NewLink }) { stance, ...passage }: NewLink,
  ) {
    return presentLink(await this.links.add(actor, allegationId, passage, stance), actor.name);
  }

  @Post('links/:linkId/confirm')
  @Requires('link.decide')
  @Answers(200, LinkRecord)
  async confirm(
    @CurrentActor() actor: SignedIn,
    @Param('linkId', { schema: Id }) linkId: string,
    @Body({ schema: Confirmation }) { version, stance }: Confirmation,
  ) {
    return presentLink(await this.links.confirm(actor, linkId, version, stance), actor.name);
  }

  @Post('links/:linkId/reject')
  @Requires('link.decide')
  @Answers(200, LinkRecord)
  async reject(
    @CurrentActor() actor: SignedIn,
    @Param('linkId', { schema: Id }) linkId: string,
    @Body({ schema: Rejection }) { version }: Rejection,
  ) {
    return presentLink(await this.links.reject(actor, linkId, version), actor.name);
  }
}
