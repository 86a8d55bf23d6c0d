// What people do with an assertion, one route a command; the state table decides whether it can be done.
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AssertionCommand } from '#domain/assertion.states.js';
import type { SignedIn } from '#identity/session.service.js';
import { AssertionService, type CommandExtra } from '#review/assertion.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { AssertionRecord, Assignment, Move, QueueMove } from './assertion.dto.js';
import { presentAssertion } from './present-assertion.js';

@ApiTags('assertions')
@Controller('assertions/:assertionId')
export class AssertionCommandController {
  constructor(private readonly assertions: AssertionService) {}

  @Post('accept')
  @Requires('assertion.review')
  @Answers(200, AssertionRecord)
  async accept(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) id: string,
    @Body({ schema: Move }) { version }: Move,
  ) {
    return this.give(actor, id, version, 'accept');
  }

  /** By somebody who wrote words of the draft it is a proposal, which another must assent to (R4). */
  @Post('dismiss')
  @Requires('assertion.review')
  @Answers(200, AssertionRecord)
  async dismiss(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) id: string,
    @Body({ schema: Move }) { version }: Move,
  ) {
    return this.give(actor, id, version, 'dismiss');
  }

  @Post('assent-dismissal')
  @Requires('assertion.review')
  @Answers(200, AssertionRecord)
  async assentDismissal(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) id: string,
    @Body({ schema: Move }) { version }: Move,
  ) {
    return this.give(actor, id, version, 'assent_dismissal');
  }

  @Post('refuse-dismissal')
  @Requires('assertion.review')
  @Answers(200, AssertionRecord)
  async refuseDismissal(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) id: string,
    @Body({ schema: Move }) { version }: Move,
  ) {
    return this.give(actor, id, version, 'refuse_dismissal');
  }

  @Post('reopen')
  @Requires('assertion.review')
  @Answers(200, AssertionRecord)
  async reopen(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) id: string,
    @Body({ schema: Move }) { version }: Move,
  ) {
    return this.give(actor, id, version, 'reopen');
  }

  @Post('unqueue')
  @Requires('assertion.queue')
  @Answers(200, AssertionRecord)
  async unqueue(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) id: string,
    @Body({ schema: Move }) { version }: Move,
  ) {
    return this.give(actor, id, version, 'unqueue');
  }

  @Post('take')
  @Requires('opinion.give')
  @Answers(200, AssertionRecord)
  async take(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) id: string,
    @Body({ schema: Move }) { version }: Move,
  ) {
    return this.give(actor, id, version, 'take');
  }

  @Post('release')
  @Requires('opinion.give')
  @Answers(200, AssertionRecord)
  async release(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) id: string,
    @Body({ schema: Move }) { version }: Move,
  ) {
    return this.give(actor, id, version, 'release');
  }

  /** Only of an assertion whose words are gone from the newest version. */
  @Post('withdraw')
  @Requires('placement.decide')
  @Answers(200, AssertionRecord)
  async withdraw(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) id: string,
    @Body({ schema: Move }) { version }: Move,
  ) {
    return this.give(actor, id, version, 'withdraw');
  }

  @Post('restore')
  @Requires('placement.decide')
  @Answers(200, AssertionRecord)
  async restore(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) id: string,
    @Body({ schema: Move }) { version }: Move,
  ) {
    return this.give(actor, id, version, 'restore');
  }

  @Post('queue')
  @Requires('assertion.queue')
  @Answers(200, AssertionRecord)
  async queue(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) id: string,
    @Body({ schema: QueueMove }) { version, dueAt }: QueueMove,
  ) {
    return this.give(actor, id, version, 'queue', { dueAt: timeOf(dueAt) });
  }

  /** To a lawyer who sees the story and wrote none of the words. */
  @Post('assign')
  @Requires('assertion.assign')
  @Answers(200, AssertionRecord)
  async assign(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) id: string,
    @Body({ schema: Assignment }) { version, personId, dueAt }: Assignment,
  ) {
    return this.give(actor, id, version, 'assign', { personId, dueAt: timeOf(dueAt) });
  }

  private async give(actor: SignedIn, id: string, version: number, command: AssertionCommand, extra?: CommandExtra) {
    return presentAssertion(await this.assertions.command(actor, id, version, command, extra));
  }
}

function timeOf(time: string | undefined): Date | undefined {
  return time === undefined ? undefined : new Date(time);
}
