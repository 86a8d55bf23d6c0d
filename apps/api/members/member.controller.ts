// The people of the newsroom.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MemberService } from '#identity/member.service.js';
import type { SignedIn } from '#identity/session.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers, AnswersNothing } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { MemberList, MemberRecord, presentMember, RoleChange } from './member.dto.js';

@ApiTags('members')
@Controller('members')
export class MemberController {
  constructor(private readonly members: MemberService) {}

  @Get()
  @Requires('member.manage')
  @Answers(200, MemberList)
  async list(@CurrentActor() actor: SignedIn) {
    return { items: (await this.members.list(actor)).map(presentMember) };
  }

  @Post(':personId/role')
  @Requires('member.manage')
  @Answers(200, MemberRecord)
  async changeRole(
    @CurrentActor() actor: SignedIn,
    @Param('personId', { schema: Id }) personId: string,
    @Body({ schema: RoleChange }) { role, version }: RoleChange,
  ) {
    return presentMember(await this.members.changeRole(actor, personId, role, version));
  }

  @Post(':personId/end')
  @Requires('member.manage')
  @AnswersNothing()
  async end(@CurrentActor() actor: SignedIn, @Param('personId', { schema: Id }) personId: string): Promise<void> {
    await this.members.end(actor, personId);
  }
}
