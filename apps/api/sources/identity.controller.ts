// The vault's door: what is said here is in no list, no log and no job, and is asked of somebody who has just proved who they are.
import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { IdentityService } from '#sources/identity.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires, RequiresFreshSession } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import {
  IdentityVersion,
  IdentityWriting,
  KeeperNaming,
  OpenedIdentity,
  PossibleKeeperList,
  presentSource,
  SourceRecord,
} from './source.dto.js';

@ApiTags('sources')
@Controller('sources/:sourceId')
export class IdentityController {
  constructor(private readonly identities: IdentityService) {}

  /** Each opening is in the log, and told to the other keepers. */
  @Post('open')
  @Requires('source.open')
  @RequiresFreshSession()
  @Header('Cache-Control', 'no-store')
  @Answers(200, OpenedIdentity)
  async open(@CurrentActor() actor: SignedIn, @Param('sourceId', { schema: Id }) sourceId: string) {
    const { identity, version } = await this.identities.open(actor, sourceId);
    return { ...identity, version };
  }

  @Post('identity')
  @Requires('source.open')
  @RequiresFreshSession()
  @Answers(200, IdentityVersion)
  async write(
    @CurrentActor() actor: SignedIn,
    @Param('sourceId', { schema: Id }) sourceId: string,
    @Body({ schema: IdentityWriting }) { version, identity }: IdentityWriting,
  ) {
    return { version: await this.identities.write(actor, sourceId, version, identity) };
  }

  /** Whom a keeper can name. */
  @Get('possible-keepers')
  @Requires('source.open')
  @Answers(200, PossibleKeeperList)
  async possibleKeepers(@CurrentActor() actor: SignedIn, @Param('sourceId', { schema: Id }) sourceId: string) {
    return { items: await this.identities.possibleKeepers(actor, sourceId) };
  }

  @Post('keepers')
  @Requires('source.open')
  @RequiresFreshSession()
  @Answers(200, SourceRecord)
  async nameKeeper(
    @CurrentActor() actor: SignedIn,
    @Param('sourceId', { schema: Id }) sourceId: string,
    @Body({ schema: KeeperNaming }) { personId }: KeeperNaming,
  ) {
    return presentSource(actor, await this.identities.nameKeeper(actor, sourceId, personId));
  }

  @Post('keepers/remove')
  @Requires('source.open')
  @RequiresFreshSession()
  @Answers(200, SourceRecord)
  async removeKeeper(
    @CurrentActor() actor: SignedIn,
    @Param('sourceId', { schema: Id }) sourceId: string,
    @Body({ schema: KeeperNaming }) { personId }: KeeperNaming,
  ) {
    return presentSource(actor, await this.identities.removeKeeper(actor, sourceId, personId));
  }
}
