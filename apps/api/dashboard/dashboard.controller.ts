import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { SignedIn } from '#identity/session.service.js';
import { DashboardService } from '#readiness/dashboard.service.js';
import { CurrentActor } from '../access/actor.decorator.js';
import { Requires } from '../access/requires.decorator.js';
import { Answers } from '../openapi/answers.decorator.js';
import { DashboardQuery, DashboardRecord, presentEntry } from './dashboard.dto.js';

@ApiTags('dashboard')
@Controller('dashboard')
export class DashboardController {
  constructor(private readonly dashboard: DashboardService) {}

  /** Fifty drafts at a time, the soonest planned first. */
  @Get()
  @Requires('dashboard.read')
  @Answers(200, DashboardRecord)
  async read(@CurrentActor() actor: SignedIn, @Query({ schema: DashboardQuery }) { offset }: DashboardQuery) {
    const { entries, nextOffset } = await this.dashboard.read(actor, offset);
    return { items: entries.map((entry) => presentEntry(actor, entry)), nextOffset };
  }
}
