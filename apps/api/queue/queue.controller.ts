import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { QueueService } from '#review/queue.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { presentQueued, QueueList, QueueQuery } from './queue.dto.js';

@ApiTags('queue')
@Controller('queue')
export class QueueController {
  constructor(private readonly queue: QueueService) {}

  /** What waits for a lawyer, the gravest and most urgent first. */
  @Get()
  @Requires('queue.read')
  @Answers(200, QueueList)
  async list(@CurrentActor() actor: SignedIn, @Query({ schema: QueueQuery }) { mine }: QueueQuery) {
    return { items: (await this.queue.list(actor, mine === 'true')).map(presentQueued) };
  }
}
