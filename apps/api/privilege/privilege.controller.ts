// Labels of privilege: raised by whoever reads the text, given up or shared by a lawyer with a reason.
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { ChangePrivilege } from '#privilege/change-privilege.js';
import type { LabelledSubject as Subject } from '#database/entities/privilege-change.entity.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires, RequiresFreshSession } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { LabelledSubject, LabelLowering, LabelRaise, LabelSet } from './privilege.dto.js';

@ApiTags('privilege')
@Controller('privilege')
export class PrivilegeController {
  constructor(private readonly labels: ChangePrivilege) {}

  /** Whoever raises a label may lose sight of the text by it. */
  @Post(':subject/:subjectId/raise')
  @Requires('privilege.raise')
  @Answers(200, LabelSet)
  async raise(
    @CurrentActor() actor: SignedIn,
    @Param('subject', { schema: LabelledSubject }) subject: Subject,
    @Param('subjectId', { schema: Id }) subjectId: string,
    @Body({ schema: LabelRaise }) { from, to }: LabelRaise,
  ) {
    await this.labels.raise(actor, { subject, subjectId, from }, to);
    return { subject, subjectId, privilege: to };
  }

  @Post(':subject/:subjectId/lower')
  @Requires('privilege.lower')
  @RequiresFreshSession()
  @Answers(200, LabelSet)
  async lower(
    @CurrentActor() actor: SignedIn,
    @Param('subject', { schema: LabelledSubject }) subject: Subject,
    @Param('subjectId', { schema: Id }) subjectId: string,
    @Body({ schema: LabelLowering }) { from, to, reason }: LabelLowering,
  ) {
    await this.labels.lower(actor, { subject, subjectId, from }, to, reason);
    return { subject, subjectId, privilege: to };
  }
}
