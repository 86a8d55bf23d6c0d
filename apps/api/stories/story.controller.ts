import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { abilities } from '#domain/permissions.js';
import type { SignedIn } from '#identity/session.service.js';
import { StoryService } from '#stories/story.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { Id } from '../openapi/common.dto.js';
import { MemberList, NewStory, presentStory, StoryList, StoryRecord } from './story.dto.js';

const ABILITIES = ['draft.write', 'evidence.add', 'exchange.record', 'letter.receive', 'link.decide'] as const;

@ApiTags('stories')
@Controller('stories')
export class StoryController {
  constructor(private readonly stories: StoryService) {}

  @Get()
  @Requires('story.read')
  @Answers(200, StoryList)
  async list(@CurrentActor() actor: SignedIn) {
    const stories = await this.stories.list(actor);
    return { items: stories.map((story) => presentStory(story, abilities(actor, ABILITIES))) };
  }

  @Post()
  @Requires('story.create')
  @Answers(201, StoryRecord)
  async create(@CurrentActor() actor: SignedIn, @Body({ schema: NewStory }) body: NewStory) {
    return presentStory(await this.stories.create(actor, body), abilities(actor, ABILITIES));
  }

  @Get(':storyId')
  @Requires('story.read')
  @Answers(200, StoryRecord)
  async read(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    return presentStory(await this.stories.read(actor, storyId), abilities(actor, ABILITIES));
  }

  @Get(':storyId/members')
  @Requires('story.members')
  @Answers(200, MemberList)
  async members(@CurrentActor() actor: SignedIn, @Param('storyId', { schema: Id }) storyId: string) {
    return { items: await this.stories.members(actor, storyId) };
  }
}
