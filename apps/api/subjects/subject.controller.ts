import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { SubjectService } from '#replies/subject.service.js';
import { SuggestionService } from '#replies/suggestion.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import {
  AdoptedNames,
  AssertionSubjects,
  NewSubject,
  presentSubject,
  presentSuggestion,
  SubjectChanges,
  SubjectList,
  SubjectRecord,
  SuggestionList,
} from './subject.dto.js';

@ApiTags('replies')
@Controller()
export class SubjectController {
  constructor(
    private readonly subjects: SubjectService,
    private readonly suggestions: SuggestionService,
  ) {}

  @Get('stories/:storyId/subjects')
  @Requires('reply.read')
  @Answers(200, SubjectList)
  async list(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    return { items: (await this.subjects.list(actor, storyId)).map((subject) => presentSubject(actor, subject)) };
  }

  @Post('stories/:storyId/subjects')
  @Requires('reply.record')
  @Answers(201, SubjectRecord)
  async name(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @Body({ schema: NewSubject }) body: NewSubject,
  ) {
    return presentSubject(actor, await this.subjects.name(actor, storyId, body));
  }

  /** Names in the assertions that are nobody's subject yet. */
  @Get('stories/:storyId/subjects/suggestions')
  @Requires('reply.read')
  @Answers(200, SuggestionList)
  async suggest(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    return { items: (await this.suggestions.list(actor, storyId)).map(presentSuggestion) };
  }

  @Post('stories/:storyId/subjects/adopt')
  @Requires('reply.record')
  @Answers(201, SubjectList)
  async adopt(
    @CurrentActor() actor: SignedIn,
    @Param('storyId', { schema: Id }) storyId: string,
    @Body({ schema: AdoptedNames }) { names }: AdoptedNames,
  ) {
    const adopted = await this.suggestions.adopt(actor, storyId, names);
    return { items: adopted.map((subject) => presentSubject(actor, subject)) };
  }

  @Post('subjects/:subjectId/edit')
  @Requires('reply.record')
  @Answers(200, SubjectRecord)
  async edit(
    @CurrentActor() actor: SignedIn,
    @Param('subjectId', { schema: Id }) subjectId: string,
    @Body({ schema: SubjectChanges }) { version, ...changes }: SubjectChanges,
  ) {
    return presentSubject(actor, await this.subjects.edit(actor, subjectId, version, changes));
  }

  @Post('assertions/:assertionId/subjects')
  @Requires('reply.record')
  @Answers(200, SubjectList)
  async tie(
    @CurrentActor() actor: SignedIn,
    @Param('assertionId', { schema: Id }) assertionId: string,
    @Body({ schema: AssertionSubjects }) { subjectIds }: AssertionSubjects,
  ) {
    const tied = await this.subjects.tie(actor, assertionId, subjectIds);
    return { items: tied.map((subject) => presentSubject(actor, subject)) };
  }
}
